import { setTimeout as delay } from "node:timers/promises";
import type { Answer, Question } from "./ask";
import type { Site } from "./open-site";

interface Timed {
  path: string;
  question: Question | undefined;
  asked: string;
  milliseconds: number;
}

const TOLD = 10;
const TRIES = 3;
/** A server asks its store once a second whether its figures are others. */
const SEEN_MS = 1_500;

/** Counts answers, and keeps which took longest. */
export class Slowest {
  count = 0;
  readonly #limit: number;
  readonly #statuses = new Map<number, number>();
  #kept: Timed[] = [];

  /** @param limit what takes longer, in milliseconds, is asked again by {@link askAgain} */
  constructor(limit: number) {
    this.#limit = limit;
  }

  note({ asked, status, milliseconds }: Answer, question: Question | undefined): void {
    this.count += 1;
    this.#statuses.set(status, (this.#statuses.get(status) ?? 0) + 1);
    const path = asked.slice(asked.indexOf(" ") + 1);
    this.#kept.push({ path, question, asked, milliseconds });
    this.#kept.sort((one, other) => other.milliseconds - one.milliseconds);
    this.#kept = this.#kept.filter(
      (each, place) => place < TOLD || each.milliseconds > this.#limit,
    );
  }

  countOf(status: number): number {
    return this.#statuses.get(status) ?? 0;
  }

  /** How many answers there were of each status, and the ten that took longest, a line each. */
  tell(): string {
    const statuses = [...this.#statuses].sort(([one], [other]) => one - other);
    return [
      `${this.count} answers: ${statuses.map(([status, count]) => `${count} of ${status}`).join(", ")}`,
      "the slowest in ms:",
      ...this.#kept.slice(0, TOLD).map(toLine),
    ].join("\n");
  }

  /**
   * Asks what took too long again, one after the other, of a server that holds nothing, and returns
   * what takes too long each time. What neither the server nor its database spent was the machine's other users'.
   */
  async askAgain(site: Site): Promise<string[]> {
    let slow = this.#kept.filter(({ milliseconds }) => milliseconds > this.#limit);
    const client = await site.database.connect();
    for (let turn = 0; turn < TRIES && slow.length > 0; turn += 1) {
      // Another version of the data: nothing that is held is an answer any more.
      await client.query(
        "UPDATE dataset_state SET version = md5(random()::text), updated_at = now()",
      );
      await delay(SEEN_MS);
      const still: Timed[] = [];
      for (const each of slow) {
        const before = site.readWork();
        const answer = await site.ask(each.path, each.question);
        const milliseconds = Math.min(answer.milliseconds, site.readWork() - before);
        if (milliseconds > this.#limit) still.push({ ...each, milliseconds });
      }
      slow = still;
    }
    return slow.map(toLine);
  }
}

function toLine({ asked, milliseconds, question }: Timed): string {
  const body = question?.body === undefined ? "" : ` ${String(question.body).slice(0, 300)}`;
  return `${Math.round(milliseconds).toString().padStart(6)}  ${asked.slice(0, 300)}${body}`;
}
