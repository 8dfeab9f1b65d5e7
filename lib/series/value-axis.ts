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
