/** So many changes are remembered: ten minutes, where each second brings one. */
const MOST_REMEMBERED = 600;

/**
 * How far the primary's log had come at which time, and from that how long a replica has lacked
 * something that the primary had.
 *
 * Both are told by one clock, this process's own. A replica's own "last replayed at" tells nothing
 * where the primary has been idle, and nothing true where the connection between them is broken.
 */
export class LogPositions {
  /** When the primary was first seen at each position; positions and times only grow. */
  #seen: { position: number; at: number }[] = [];

  /**
   * Notes the primary's position in its log.
   *
   * @param position bytes since the log began
   * @param at milliseconds of a clock that never goes back
   */
  note(position: number, at: number): void {
    const last = this.#seen.at(-1);
    if (last !== undefined && position < last.position) {
      // Another primary, without the last of what the former one had: what was seen is void.
      this.#seen = [];
    }
    if (position === this.#seen.at(-1)?.position) return;
    this.#seen.push({ position, at });
    if (this.#seen.length > MOST_REMEMBERED) this.#seen.shift();
  }

  /**
   * For how many seconds at least a replica has lacked something that the primary had; 0 where it
   * has all that the primary was seen to have.
   *
   * @example
   * positions.note(100, 0);
   * positions.note(200, 5_000);
   * positions.findLag(150, 8_000) // → 3
   */
  findLag(position: number, at: number): number {
    const firstMissing = this.#seen.find((each) => each.position > position);
    return firstMissing === undefined ? 0 : (at - firstMissing.at) / 1_000;
  }
}
