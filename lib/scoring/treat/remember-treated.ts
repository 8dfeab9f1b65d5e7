import type { Treatment } from "@/lib/contracts/recipe";
import { copyMoments, createMoments, type Moments } from "./moments";
import { type Treated, treat } from "./treat";

interface Remembered {
  /** Null where what was before was not written down. */
  treatment: Treatment | null;
  before: Float64Array;
  /** What became of it; null where it stayed as it was. */
  after: Float64Array | null;
  room: Float64Array;
  treated: Treated;
  moments: Moments;
}

/** Four may come in turn: two ways of treating figures that are imputed in two ways. */
const MOST = 4;
/** A longer column, of many years, is remembered once: it takes more memory than it saves time. */
const LONG = 2_000;
/** A column that was never the same so often in a row is not written down any more… */
const PATIENCE = 16;
/** …but once in so many times: it may come to rest. */
const AGAIN = 64;

/**
 * `treat` for one column of an index that is computed again and again: the same figures under the
 * same treatment are not treated anew. They are compared one by one, so that the outcome is the
 * same to the bit as if nothing were remembered.
 *
 * @param order a permutation of the places of the column, changed by each call
 * @returns writes what was done and the moments as `treat` does, and returns the treated column
 */
export function rememberTreated(order: Int32Array) {
  const remembered: Remembered[] = [];
  const most = order.length > LONG ? 1 : MOST;
  let oldest = 0;
  let misses = 0;

  function find(values: Float64Array, treatment: Treatment): Remembered | undefined {
    for (const each of remembered) {
      if (each.treatment === treatment && isSame(values, each.before)) return each;
    }
    return undefined;
  }

  function make(values: Float64Array, treatment: Treatment, isKept: boolean): Remembered {
    const entry = remembered[oldest] ?? {
      treatment: null,
      before: new Float64Array(values.length),
      after: null,
      room: new Float64Array(values.length),
      treated: { done: "none", moved: 0 },
      moments: createMoments(),
    };
    remembered[oldest] = entry;
    entry.treatment = isKept ? treatment : null;
    if (isKept) {
      oldest = (oldest + 1) % most;
      entry.before.set(values);
    }
    const { room, treated, moments } = entry;
    const after = treat(values, treatment, room, treated, order, moments);
    entry.after = after === values ? null : after;
    return entry;
  }

  return (
    values: Float64Array,
    treatment: Treatment,
    treated: Treated,
    moments: Moments,
  ): Float64Array => {
    if (treatment.method === "none") {
      return treat(values, treatment, values, treated, order, moments);
    }
    // What is written down on one time is looked for on the next.
    const isPatient = misses < PATIENCE || misses % AGAIN < 2;
    const found = isPatient ? find(values, treatment) : undefined;
    misses = found === undefined ? misses + 1 : 0;
    const entry = found ?? make(values, treatment, isPatient);
    treated.done = entry.treated.done;
    treated.moved = entry.treated.moved;
    copyMoments(entry.moments, moments);
    return entry.after ?? values;
  };
}

function isSame(one: Float64Array, other: Float64Array): boolean {
  for (let at = 0; at < one.length; at++) {
    const value = one[at] ?? Number.NaN;
    if (value !== other[at] && !(Number.isNaN(value) && Number.isNaN(other[at]))) return false;
  }
  return true;
}
