import type { FigureCell } from "../figure-cell";
import { toMissingWords } from "../figure-words";
import { formatFigure } from "../format-figure";
import { type SnapshotFigure, toSnapshotKey } from "../snapshot";
import type { TableRows } from "../tables";
import { type Contribution, toPeopleWords, toSpanText } from "./contributions";

/** What countries send to peacekeeping missions as a table, each figure leading to what is behind it. */
export function toContributionTable(
  contributions: readonly Contribution[],
  [firstYear, lastYear]: readonly [number, number],
): TableRows {
  return {
    columns: [
      { key: "country", label: "Country", numeric: false },
      { key: "now", label: `Missions in ${lastYear}`, numeric: false },
      { key: "ever", label: `Missions since ${firstYear}`, numeric: true },
      { key: "people", label: "People in missions, as stated", numeric: true },
      { key: "head", label: "Per 100,000 inhabitants", numeric: true },
      { key: "soldier", label: "Per 1,000 active soldiers", numeric: true },
      { key: "words", label: "In the source’s words", numeric: false },
    ],
    rows: contributions.map((each) => [
      each.name,
      each.missionsNow.length === 0 ? "none listed" : each.missionsNow.join(", "),
      String(each.missionsEver),
      toPeopleCell(each),
      each.perPeople === null
        ? ""
        : toLinked(
            `${toLeast(each)}${formatFigure(each.perPeople, "")}`,
            each.population,
            "population",
          ),
      each.perSoldiers === null
        ? ""
        : toLinked(
            `${toLeast(each)}${toSpanText(each.perSoldiers)}${each.soldiers?.disputeFactor ? ", disputed" : ""}`,
            each.soldiers,
            "active-personnel",
          ),
      each.stated === null ? "nothing stated" : toWords(each),
    ]),
  };
}

function toPeopleCell(each: Contribution): FigureCell {
  const { people, stated } = each;
  if (people === null) return stated === null ? toMissingWords(null) : "no number";
  return toLinked(`${toPeopleWords(each)}, ${stated?.year}`, stated, "deployed-personnel");
}

function toWords({ contingents, stated, isLeast }: Contribution): string {
  return contingents.length > 0 && !isLeast
    ? contingents.map(({ words }) => words).join("; ")
    : (stated?.note ?? "");
}

function toLeast({ isLeast }: Contribution): string {
  return isLeast ? "at least " : "";
}

function toLinked(text: string, figure: SnapshotFigure | null, indicator: string): FigureCell {
  return figure === null ? text : { text, figure: toSnapshotKey(indicator, figure) };
}
