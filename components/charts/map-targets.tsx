import { memo } from "react";
import type { MapPlace } from "@/lib/series/map-places";

/** Every country as a button of 24 pixels at its place: one of them is the keyboard's stop, and a screen reader reads them all. */
export const MapTargets = memo(function MapTargets({
  places,
  current,
  chosen,
  toName,
}: {
  places: readonly MapPlace[];
  /** Where the keyboard stops. */
  current: string;
  chosen: ReadonlySet<string>;
  toName: (iso3: string) => string;
}) {
  return places.map(({ iso3, x, y }) => (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button
    <circle
      key={iso3}
      {...{ cx: x, cy: y, r: 12, fill: "none", pointerEvents: "none" }}
      role="button"
      tabIndex={iso3 === current ? 0 : -1}
      aria-label={toName(iso3)}
      aria-pressed={chosen.has(iso3)}
      data-place={iso3}
    />
  ));
});
