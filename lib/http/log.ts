import pino from "pino";

/** The server's own log: JSON lines on standard error; the level comes from LOG_LEVEL. */
export const log = pino(
  { name: "parity", level: process.env.LOG_LEVEL ?? "info" },
  pino.destination(2),
);
