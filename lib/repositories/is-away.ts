/** Prisma: cannot reach, timed out, connection closed, pool exhausted. */
const AWAY_CODES = new Set(["P1001", "P1002", "P1008", "P1017", "P2024"]);
/** Node: refused, reset, given up, no way there, no answer what address a name has. */
const AWAY_ERRNOS =
  /\b(ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|E(HOST|NET)(UNREACH|DOWN)|EAI_AGAIN|ENOTFOUND)\b/;
/**
 * PostgreSQL: connection lost or not made (a pooler whose database is gone says so too), shutting
 * down, starting up, gone, out of connections, memory or disk.
 */
const AWAY_STATES = /\b(08(00[013467]|P01)|57P0[1235]|53[0-4]00)\b/;
const AWAY_MARKS =
  /timeout exceeded when trying to connect|Connection terminated|Query read timeout/;
/** Prisma's driver, of a statement that it was given as words: such an error has no code of its own. */
const AWAY_KINDS = new Set([
  "DatabaseNotReachable",
  "ConnectionClosed",
  "SocketTimeout",
  "TooManyConnections",
]);
/** A statement that the server cut because it took too long. */
const TOO_SLOW = /57014|statement timeout/;

/** Whether a reading failed because the database is out of reach or too slow. */
export function isAway(error: unknown): boolean {
  return (
    isTooSlow(error) ||
    isCausedBy(
      error,
      ({ message, code, kind }) =>
        AWAY_CODES.has(code) ||
        AWAY_KINDS.has(kind) ||
        [AWAY_ERRNOS, AWAY_STATES, AWAY_MARKS].some((mark) => mark.test(`${code} ${message}`)),
    )
  );
}

/** Whether the server itself cut a statement, because it took too long. */
export function isTooSlow(error: unknown): boolean {
  return isCausedBy(error, ({ message, code }) => TOO_SLOW.test(`${code} ${message}`));
}

interface Fault {
  message: string;
  /** Empty where it has none. */
  code: string;
  kind: string;
}

function isCausedBy(error: unknown, isIt: (fault: Fault) => boolean): boolean {
  if (!(error instanceof Error)) return false;
  const { code, meta, cause } = error as Error & {
    code?: unknown;
    meta?: { driverAdapterError?: { cause?: { kind?: string } } };
  };
  const fault = {
    message: error.message,
    code: typeof code === "string" ? code : "",
    kind: meta?.driverAdapterError?.cause?.kind ?? "",
  };
  return isIt(fault) || (cause !== undefined && isCausedBy(cause, isIt));
}
