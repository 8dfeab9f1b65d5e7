import { expect } from "vitest";
import type { RunningParity } from "./running-parity";

/** Longest that a reader may be kept waiting, and that the server may take to recover, in milliseconds. */
const LIMIT = 5_000;

interface Answer {
  path: string;
  status: number;
  retryAfter: string | null;
  body: string;
}

let asked = 0;

/** Questions that were never asked before, so that nothing is held for them: a route's and a page's. */
function toColdPaths(): string[] {
  asked += 1;
  return [
    `/api/v1/compare?country=MNG,KAZ&indicator=tanks&year=${1900 + asked}&within=0`,
    `/compare?country=MNG,KAZ&indicator=tanks&year=${1900 + asked}`,
  ];
}

/** Something that everyone asks. */
export const HOT = "/api/v1/compare?country=MNG,CHN,RUS&indicator=tanks";

export async function ask(parity: RunningParity, path: string): Promise<Answer> {
  try {
    const reply = await fetch(`${parity.address}${path}`, { signal: AbortSignal.timeout(LIMIT) });
    const { status, headers } = reply;
    return { path, status, retryAfter: headers.get("retry-after"), body: await reply.text() };
  } catch (error) {
    throw new Error(`${path} was not answered within ${LIMIT} ms`, { cause: error });
  }
}

/** Asks for everything once: a page that is asked for first takes longer, fault or none. */
export async function warmUp(parity: RunningParity): Promise<void> {
  for (const path of [HOT, "/api/health", ...toColdPaths()]) {
    const reply = await fetch(`${parity.address}${path}`);
    expect([path, reply.status]).toEqual([path, 200]);
    await reply.text();
  }
}

/** Asks for what is held and what is not, at once, and expects nothing but whole answers and 503. */
export async function askUnderFault(parity: RunningParity, hot: Answer): Promise<Answer[]> {
  const answers = await Promise.all(
    [HOT, "/api/health", ...toColdPaths()].map((path) => ask(parity, path)),
  );
  for (const answer of answers) {
    expect([200, 503], `${answer.path}: ${answer.body.slice(0, 300)}`).toContain(answer.status);
    if (answer.status === 503) expect(answer.retryAfter).toMatch(/^\d+$/);
    if (answer.path === HOT && answer.status === 200) expect(answer.body).toBe(hot.body);
  }
  expect(answers[1]?.status).toBe(200);
  return answers;
}

/** Waits until everything is answered that was never asked before, and prints how long it took. */
export async function expectRecovery(parity: RunningParity, fault: string): Promise<void> {
  const begun = performance.now();
  for (;;) {
    const answers = await Promise.all(toColdPaths().map((path) => ask(parity, path)));
    const took = performance.now() - begun;
    if (answers.every(({ status }) => status === 200)) {
      console.log(`${fault}: answered again after ${(took / 1_000).toFixed(2)} s`);
      expect(took).toBeLessThan(LIMIT);
      return;
    }
    expect(answers.map(({ status }) => status)).not.toContain(500);
    if (took > 2 * LIMIT) throw new Error(`${fault}: not answered within ${2 * LIMIT} ms`);
    await new Promise((done) => setTimeout(done, 50));
  }
}
