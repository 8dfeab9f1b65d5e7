import { runForEveryone } from "@/lib/telemetry/request-scope";
import { askStanding, type Standing } from "./ask-standing";
import type { PrismaClient } from "./generated/client";
import { LogPositions } from "./log-positions";

/** Milliseconds from one look at the databases to the next: the longest that readers see the version before. */
const LOOK_EVERY = 1_000;
/** A replica that is farther behind the primary's log is not read, in seconds. */
export const LONGEST_LAG = 10;

export type ReplicaState = "read" | "ready" | "behind" | "away";

/** A replica as it is told to whoever watches the server. */
export interface ReplicaReport {
  state: ReplicaState;
  dataVersion: string | null;
  /** Seconds for which it has lacked something that the primary had; null where that is not known. */
  lagSeconds: number | null;
}

export interface Replica {
  readonly client: PrismaClient;
}

interface Watched extends Replica {
  name: string;
  /** What it said last; null while it is away. */
  standing: Standing | null;
  lag: number | null;
}

export interface ReplicasOptions {
  /** Asked anew each time, so that its client may be exchanged. */
  primary: () => PrismaClient;
  clients: readonly PrismaClient[];
  /** Told in a sentence when a replica comes or goes. */
  onChange: (sentence: string) => void;
}

/**
 * The replicas of a primary, and which of them may be read now.
 *
 * Whoever reads must never see rows of one version of the dataset under the name of another. So one
 * replica is read at a time; only while the version that it says is the one that readers have seen
 * last; and not while its log is farther behind than {@link LONGEST_LAG}. Where none is fit, the
 * primary is read.
 */
export class Replicas {
  readonly #primary: () => PrismaClient;
  readonly #replicas: readonly Watched[];
  readonly #onChange: (sentence: string) => void;
  readonly #positions = new LogPositions();
  readonly #timer: NodeJS.Timeout;
  #current: Watched | null = null;
  /** The version that readers see. */
  #seen: string | null = null;
  /** When the primary answered last, in milliseconds since the process began. */
  #answered = 0;
  /** How often the primary's version was told by a reader. */
  #told = 0;
  #looking: Promise<void> | null = null;

  constructor({ primary, clients, onChange }: ReplicasOptions) {
    this.#primary = primary;
    this.#onChange = onChange;
    // Each instance begins with another one, so that they share the replicas out.
    const first = Math.floor(Math.random() * clients.length);
    const named = clients.map((client, index) => ({ client, name: `Replica ${index + 1}` }));
    this.#replicas = [...named.slice(first), ...named.slice(0, first)].map((each) => ({
      ...each,
      standing: null,
      lag: null,
    }));
    this.#timer = setInterval(() => void this.look(), LOOK_EVERY);
    this.#timer.unref();
    void this.look();
  }

  /** The replica to be read now; null where the primary is to be read. */
  choose(): Replica | null {
    if (this.#current !== null && this.#isFit(this.#current)) return this.#current;
    this.#current = this.#replicas.find((each) => this.#isFit(each)) ?? null;
    return this.#current;
  }

  /** Takes a replica out that did not answer, until it is seen to answer again. */
  fail(replica: Replica): void {
    const found = this.#replicas.find((each) => each === replica);
    if (found !== undefined) this.#set(found, null);
  }

  /**
   * Tells which version of the dataset a reader was given, by this replica or by the primary.
   *
   * Readers who were told a newer one by the primary must not be given rows of an older one.
   */
  noteVersion(version: string, from: Replica | null): void {
    if (from === null) {
      this.#seen = version;
      this.#told += 1;
      return;
    }
    const found = this.#replicas.find((each) => each === from);
    if (found?.standing) found.standing = { ...found.standing, dataVersion: version };
  }

  /** Asks the primary and every replica how far they are; one look at a time. */
  look(): Promise<void> {
    this.#looking ??= runForEveryone(() => this.#look()).finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  report(): ReplicaReport[] {
    const current = this.choose();
    return this.#replicas
      .toSorted((one, other) => (one.name < other.name ? -1 : 1))
      .map((each) => ({
        state: this.#toState(each, current),
        dataVersion: each.standing?.dataVersion ?? null,
        lagSeconds: each.standing === null ? null : each.lag,
      }));
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#looking;
    await Promise.all(this.#replicas.map(({ client }) => client.$disconnect()));
  }

  async #look(): Promise<void> {
    const told = this.#told;
    const [primary, ...standings] = await Promise.all(
      [this.#primary(), ...this.#replicas.map(({ client }) => client)].map(askOrNull),
    );
    // While the primary is away nobody falls behind it: what it had last and nobody else is lost.
    if (primary !== null) this.#answered = performance.now();
    const at = this.#answered;
    if (primary?.position != null) this.#positions.note(primary.position, at);
    // A reader was told while we asked: that is the newer of the two.
    if (primary?.dataVersion != null && told === this.#told) this.#seen = primary.dataVersion;
    this.#replicas.forEach((replica, index) => {
      const standing = standings[index] ?? null;
      const position = standing?.position ?? null;
      replica.lag = position === null ? null : this.#positions.findLag(position, at);
      this.#set(replica, standing);
    });
    // Started while the primary is away: the version of a replica is the best that there is.
    if (primary === null && this.#seen === null) this.#seen = this.#findNewest();
  }

  #findNewest(): string | null {
    const standings = this.#replicas.flatMap(({ standing }) => standing ?? []);
    const [newest] = standings.toSorted(
      (one, other) => (other.position ?? 0) - (one.position ?? 0),
    );
    return newest?.dataVersion ?? null;
  }

  #set(replica: Watched, standing: Standing | null): void {
    const changed = (replica.standing === null) !== (standing === null);
    replica.standing = standing;
    if (changed) this.#onChange(`${replica.name} ${standing === null ? "is away" : "answers"}.`);
  }

  #isFit({ standing, lag }: Watched): boolean {
    if (standing === null || standing.dataVersion === null) return false;
    return standing.dataVersion === this.#seen && (lag ?? 0) <= LONGEST_LAG;
  }

  #toState(replica: Watched, current: Replica | null): ReplicaState {
    if (replica.standing === null) return "away";
    if (!this.#isFit(replica)) return "behind";
    return replica === current ? "read" : "ready";
  }
}

async function askOrNull(client: PrismaClient): Promise<Standing | null> {
  try {
    return await askStanding(client);
  } catch {
    // Why is of no matter to readers: it is not read. That it is away is told once, by its state.
    return null;
  }
}
