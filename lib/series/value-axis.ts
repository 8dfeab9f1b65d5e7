import { nice, ticks as toTicksBetween } from "d3-array";
import { formatTicks } from "./format-figure";

export type AxisKind = "linear" | "log";

export interface Tick {
  value: number;
  label: string;
}

/** A scale for values: where it begins and ends, and the places named along it. */
export interface ValueAxis {
  kind: AxisKind;
  domain: [number, number];
  ticks: Tick[];
}

/**
 * An axis over some values.
 *
 * A linear axis includes zero and ends at the last value, or past it at a tick where `isNice`. A log axis runs between powers of ten around the positive values;
 * zero has no place on it, and a chart must say where it went. Without any positive value the
 * axis stays linear whatever was asked.
 */
export function toValueAxis(
  values: readonly number[],
  unit: string,
  asked: AxisKind,
  ticksWanted: number,
  isNice = true,
): ValueAxis {
  const positive = values.filter((value) => value > 0);
  if (asked === "log" && positive.length > 0) {
    const first = 10 ** Math.floor(Math.log10(Math.min(...positive)));
    const last = 10 ** Math.ceil(Math.log10(Math.max(...positive)));
    const domain: [number, number] = [first, last > first ? last : first * 10];
    const powers = Array.from(
      { length: Math.round(Math.log10(domain[1] / domain[0])) + 1 },
      (_, power) => first * 10 ** power,
    );
    const step = Math.ceil(powers.length / ticksWanted);
    const ticks = powers.filter((_, index) => index % step === 0);
    return { kind: "log", domain, ticks: ticks.flatMap((tick) => toTicks([tick], unit)) };
  }
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values) || 1];
  const [low, high] = isNice ? nice(least, most, ticksWanted) : [least, most];
  const places = toTicksBetween(low, high, ticksWanted);
  return { kind: "linear", domain: [low, high], ticks: toTicks(places, unit) };
}

/**
 * An axis on which values are places, not lengths: it runs from just below the least to just above the
 * greatest and holds zero only where zero is near.
 *
 * A log axis begins and ends at 1, 2 or 5 times a power of ten; without any positive value the axis stays linear.
 */
export function toFittedAxis(
  values: readonly number[],
  unit: string,
  asked: AxisKind,
  ticksWanted: number,
): ValueAxis {
  const positive = values.filter((value) => value > 0);
  if (asked === "log" && positive.length > 0) {
    const steps = toLogSteps(Math.min(...positive), Math.max(...positive));
    const domain: [number, number] = [steps[0] ?? 1, steps.at(-1) ?? 10];
    const powers = steps.filter((step) => Number.isInteger(Math.log10(step)));
    const places = powers.length > 2 ? powers : steps;
    const every = Math.ceil(places.length / ticksWanted);
    const ticks = places.filter((_, index) => index % every === 0);
    return { kind: "log", domain, ticks: ticks.flatMap((tick) => toTicks([tick], unit)) };
  }
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const isNearZero = least > 0 && least < most / 2;
  const [low, high] = values.length === 0 ? [0, 1] : [isNearZero ? 0 : least, most];
  const domain = nice(low, high > low ? high : low + 1, ticksWanted);
  return { kind: "linear", domain, ticks: toTicks(toTicksBetween(...domain, ticksWanted), unit) };
}

/** 1, 2 and 5 times each power of ten, from the last that is not above the least to the first that is not below the greatest. */
function toLogSteps(least: number, most: number): number[] {
  const powers = Array.from(
    { length: Math.floor(Math.log10(most)) - Math.floor(Math.log10(least)) + 2 },
    (_, index) => Math.floor(Math.log10(least)) + index,
  );
  const steps = powers.flatMap((power) => [1, 2, 5].map((each) => Number(`${each}e${power}`)));
  const first = steps.findLastIndex((step) => step <= least);
  const last = steps.findIndex((step) => step >= most);
  return steps.slice(Math.max(0, first), Math.max(last, first + 1) + 1);
}

function toTicks(values: readonly number[], unit: string): Tick[] {
  const labels = formatTicks(values, unit);
  return values.map((value, index) => ({ value, label: labels[index] ?? "" }));
}

/** The ticks that stand at least `apart` of the axis from one another, the first always among them. */
export function thinTicks(ticks: readonly Tick[], axis: ValueAxis, apart: number): Tick[] {
  const step = ticks.findIndex(
    (tick, index) =>
      index > 0 && toFraction(tick.value, axis) - toFraction(ticks[0]?.value ?? 0, axis) >= apart,
  );
  return step < 1 ? ticks.slice(0, 1) : ticks.filter((_, index) => index % step === 0);
}

/** Where a value stands along an axis, from 0 to 1; a value with no place on a log axis stands at 0. */
export function toFraction(value: number, { kind, domain }: ValueAxis): number {
  const [low, high] = domain;
  if (kind === "log") {
    return value <= 0 ? 0 : Math.log(value / low) / Math.log(high / low);
  }
  return (value - low) / (high - low);
}

/** The straight way from a span of numbers to a span of pixels. */
export function toLinear(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): (value: number) => number {
  return (value) => start + ((value - from) / (to - from)) * (end - start);
}

/** The places of an axis, for a drawing that cannot work them out itself. */
export function toTickValues(ticks: readonly Tick[]): number[] {
  return ticks.map(({ value }) => value);
}
