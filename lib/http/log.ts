import pino from "pino";
import { redactSecrets } from "@/lib/database/redact-secrets";

/**
 * The server's own log: JSON lines on standard error, without passwords; the level comes from
 * LOG_LEVEL.
 */
export const log = pino(
  {
    name: "parity",
    level: process.env.LOG_LEVEL ?? "info",
    hooks: { streamWrite: redactSecrets },
  },
  pino.destination(2),
);
