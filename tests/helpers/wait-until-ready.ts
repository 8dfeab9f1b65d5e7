import { setTimeout as delay } from "node:timers/promises";

const LIMIT = 30_000;

/**
 * Waits until a server that answers has rehearsed its pages too.
 *
 * @throws Error with its last answer where it does not become ready
 */
export async function waitUntilReady(address: string): Promise<void> {
  const end = Date.now() + LIMIT;
  for (;;) {
    const answer = await fetch(`${address}/api/ready`);
    const text = await answer.text();
    if (answer.ok) return;
    if (Date.now() > end) throw new Error(`it does not become ready: ${text}`);
    await delay(100);
  }
}
