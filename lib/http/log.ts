import pino from "pino";
import { redactSecrets } from "@/lib/database/redact-secrets";
import { findRequestScope } from "@/lib/telemetry/request-scope";

/**
 * The server's own log: JSON lines on standard error, without passwords; the level comes from
 * LOG_LEVEL. A line written for a request carries its `requestId`.
 */
export const log = pino(
  {
    name: "parity",
    level: process.env.LOG_LEVEL?.trim() || "info",
    mixin: () => {
      const scope = findRequestScope();
      return scope === undefined ? {} : { requestId: scope.id };
    },
    hooks: { streamWrite: redactSecrets },
  },
  pino.destination(2),
);
