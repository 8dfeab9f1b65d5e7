/** What a figure in a unit can be. */
export interface UnitBounds {
  low: number;
  high: number;
  /** Counted one by one, so that half of one is a fault. */
  whole: boolean;
}

const counted = (high: number): UnitBounds => ({ low: 0, high, whole: true });
const measured = (high: number, low = 0): UnitBounds => ({ low, high, whole: false });
const share = measured(100);

/** More than anyone has, less than a unit mistaken by a thousand. */
export const UNIT_BOUNDS: ReadonlyMap<string, UnitBounds> = new Map([
  ["share of world", measured(1)],
  // Publishers that count in thousands leave fractions of a person.
  ["people", measured(2e9)],
  ["people a year", measured(1e8)],
  ["% a year", measured(50, -50)],
  ["% of population", share],
  ["% of GDP", share],
  ["% of government spending", share],
  ["current US$", measured(1e14)],
  ["constant 2023 US$", measured(1e14)],
  ["current international $", measured(1e14)],
  ["current pounds sterling", measured(1e12)],
  ["current US$ per person", measured(1e6)],
  ["current international $ per person", measured(1e6)],
  ["vehicles", counted(1e6)],
  ["pieces", counted(1e5)],
  ["launchers", counted(1e5)],
  ["aircraft", counted(1e5)],
  ["helicopters", counted(1e5)],
  ["vessels", counted(1e5)],
  ["warheads", counted(1e5)],
  ["airports", counted(1e5)],
  ["ports", counted(1e4)],
  ["km", measured(1e7)],
  ["km²", measured(2e7)],
  ["barrels a day", measured(1e8)],
  ["barrels", measured(1e12)],
  ["m³ a year", measured(1e13)],
  ["m³", measured(1e15)],
  ["tonnes a year", measured(1e11)],
  ["tonnes", measured(1e13)],
  ["tonnes of coal equivalent", measured(1e11)],
  ["score 0–100", share],
  ["score 1–10", measured(10, 1)],
  ["index 0–1", measured(1)],
  ["missions", counted(100)],
  ["years", measured(200)],
  ["tier", measured(4, 1)],
  ["statement", measured(1)],
  ["per 100,000 people", measured(1e5)],
  ["per million people", measured(1e7)],
]);
