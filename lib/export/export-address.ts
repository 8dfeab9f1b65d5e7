/** What of the dataset an export holds; all where nothing is said. */
interface ExportedChoice {
  source?: readonly string[];
  indicator?: readonly string[];
  country?: readonly string[];
}

/**
 * The path and query of an export's file, of one version of the dataset for ever.
 *
 * @example toExportAddress("observations.csv", { country: ["MNG"] }, "ab12") // → "/api/v1/export/observations.csv?country=MNG&version=ab12"
 */
export function toExportAddress(file: string, choice: ExportedChoice, version: string): string {
  const terms = (["source", "indicator", "country"] as const).flatMap((name) =>
    choice[name] === undefined ? [] : [`${name}=${choice[name].join(",")}`],
  );
  return `/api/v1/export/${file}?${[...terms, `version=${version}`].join("&")}`;
}
