import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { PlainError } from "./plain-error";
import { splitAddresses } from "./split-addresses";

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

function wholeNumber(low: number, high: number) {
  return z
    .string()
    .regex(/^\d{1,9}$/, "must be a whole number")
    .transform(Number)
    .refine((value) => value >= low && value <= high, `must be from ${low} to ${high}`);
}

function hostName() {
  return z.string().regex(/^[\w.:-]+$/, "must be a host name or an address");
}

/** Every variable that the program reads. `.env.example` explains each one to the reader. */
export const environmentSchema = z.object({
  PORT: wholeNumber(1, 65_535).default(3000),
  HOST: hostName().optional(),
  DATABASE_URL: z.string().superRefine(checkDatabaseAddress).optional(),
  DATABASE_REPLICA_URLS: z.string().superRefine(checkDatabaseAddresses).optional(),
  DATABASE_POOL_SIZE: wholeNumber(1, 500).default(10),
  PARITY_DATA_DIR: z.string().default(".data"),
  PUBLIC_ADDRESS: z.string().superRefine(checkOrigin).optional(),
  TRUSTED_PROXIES: wholeNumber(0, 9).default(0),
  RATE_LIMIT: wholeNumber(0, 1_000_000).default(6_000),
  RATE_LIMIT_DEAR: wholeNumber(0, 1_000_000).default(600),
  DEAR_AT_ONCE: wholeNumber(0, 1_000).default(12),
  DATA_VERSION_SECONDS: z
    .string()
    .regex(/^\d(\.\d+)?$/, "must be a number of seconds from 0 to 9")
    .optional(),
  WORLD_BANK_API: z.string().superRefine(checkWebAddress).default("https://api.worldbank.org/v2"),
  SHUTDOWN_DELAY: z
    .string()
    .regex(/^\d(\.\d+)?$/, "must be a number of seconds")
    .transform(Number)
    .refine((seconds) => seconds <= 5, "must be at most 5")
    .optional(),
  METRICS_PORT: wholeNumber(1, 65_535).optional(),
  METRICS_HOST: hostName().default("127.0.0.1"),
  METRICS_TOKEN: z
    .string()
    .regex(/^[\w.~+/=-]{16,}$/, "must be 16 or more letters, digits and signs of . _ ~ + / = -")
    .optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.string().superRefine(checkWebAddress).optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(", ")}` }).optional(),
});

/** Variables whose values let others in: never repeated. */
const SECRET = /^DATABASE_|^METRICS_TOKEN$/;

export type Environment = z.infer<typeof environmentSchema>;

/** Thrown by {@link readEnvironment}: the message has one line for each bad variable. */
export class BadEnvironment extends PlainError {
  constructor(problems: readonly string[]) {
    super(["The environment has mistakes (see .env.example):", ...problems].join("\n  "));
    this.name = "BadEnvironment";
  }
}

/**
 * The environment's variables as the program uses them, with defaults filled in.
 *
 * A variable that is set to nothing counts as not set.
 *
 * @throws BadEnvironment listing every bad variable at once, never repeating a database's address,
 *   which holds a password
 * @example readEnvironment({ PORT: "8080" }).PORT // → 8080
 */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
): Environment {
  const present = Object.entries(variables).filter(([, value]) => value?.trim() !== "");
  const outcome = environmentSchema.safeParse(Object.fromEntries(present));
  if (outcome.success) return outcome.data;
  throw new BadEnvironment(
    outcome.error.issues.map((issue) => {
      const name = issue.path.join(".");
      const shown = SECRET.test(name) ? "" : ` (it is ${JSON.stringify(variables[name])})`;
      return `${name} ${issue.message}${shown}`;
    }),
  );
}

/** Reads `.env.local` and `.env` into the process; what the shell has set already stays. */
export function loadEnvironmentFiles(folder: string): void {
  for (const name of [".env.local", ".env"]) {
    const path = join(folder, name);
    if (existsSync(path)) process.loadEnvFile(path);
  }
}

function checkDatabaseAddress(value: string, context: z.RefinementCtx): void {
  const address = URL.canParse(value) ? new URL(value) : null;
  if (address === null || !/^postgres(ql)?:$/.test(address.protocol)) {
    context.addIssue("must be an address like postgresql://user:password@host:5432/database");
  } else if (address.pathname.length < 2) {
    context.addIssue("must name a database, like postgresql://user:password@host:5432/database");
  } else if ((address.searchParams.get("schema") ?? "public") !== "public") {
    context.addIssue("must not name a schema other than public");
  }
}

function checkDatabaseAddresses(value: string, context: z.RefinementCtx): void {
  for (const address of splitAddresses(value)) checkDatabaseAddress(address, context);
}

function checkOrigin(value: string, context: z.RefinementCtx): void {
  const address = URL.canParse(value) ? new URL(value) : null;
  if (address === null || !/^https?:$/.test(address.protocol)) {
    context.addIssue("must be an address like https://parity.example.org");
  } else if (address.pathname !== "/" || address.search || address.hash || address.username) {
    context.addIssue("must have nothing after the host and port");
  }
}

function checkWebAddress(value: string, context: z.RefinementCtx): void {
  const address = URL.canParse(value) ? new URL(value) : null;
  if (address === null || !/^https?:$/.test(address.protocol) || value.endsWith("/")) {
    context.addIssue(
      "must be an address like https://api.worldbank.org/v2, without a slash at the end",
    );
  }
}
