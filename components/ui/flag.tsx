/** A country's flag with a hairline round it, so that white fields keep their edge. */
export function Flag({
  iso2,
  name,
  height,
  isNamed = false,
}: {
  iso2: string;
  name: string;
  height: number;
  /** Whether the country's name stands beside it already, so that it need not be said twice. */
  isNamed?: boolean;
}) {
  return (
    // biome-ignore lint/performance/noImgElement: a drawing of a kilobyte needs no resizing
    <img
      src={`/flags/${iso2.toLowerCase()}.svg`}
      alt={isNamed ? "" : `Flag of ${name}`}
      width={(height * 4) / 3}
      height={height}
      loading={height > 40 ? "eager" : "lazy"}
      className="shrink-0 outline outline-rule"
    />
  );
}
