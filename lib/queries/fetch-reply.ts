import { AS_OF } from "@/lib/contracts/as-of";
import type { Problem } from "@/lib/contracts/problem";
import { noteAsOf } from "./as-of";

/** An answer that is not the figures asked for; `message` is fit to be read by a visitor. */
export class ReplyProblem extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = "ReplyProblem";
    this.status = status;
  }
}

/**
 * Reads one reply of the API.
 *
 * @throws ReplyProblem with the server's own sentence where it gives one
 */
export async function fetchReply<Reply>(address: string, signal?: AbortSignal): Promise<Reply> {
  const response = await fetch(address, { signal });
  if (response.ok) {
    noteAsOf(response.headers.get(AS_OF));
    return response.json();
  }
  const problem = await readProblem(response);
  throw new ReplyProblem(
    response.status,
    problem?.detail ?? `The server answered ${response.status}.`,
  );
}

async function readProblem(response: Response): Promise<Problem | null> {
  const isProblem = response.headers.get("Content-Type")?.includes("application/problem+json");
  return isProblem ? response.json() : null;
}

/** An address with its query in a fixed order; lists joined by commas, absent values left out. */
export function toAddress(
  path: string,
  query: Readonly<Record<string, string | number | readonly string[] | null | undefined>>,
): string {
  const parts = Object.entries(query).flatMap(([name, value]) => {
    if (value === null || value === undefined) return [];
    const values = Array.isArray(value) ? value : [String(value)];
    return values.length === 0 ? [] : [`${name}=${values.map(encodeURIComponent).join(",")}`];
  });
  return parts.length === 0 ? path : `${path}?${parts.join("&")}`;
}
