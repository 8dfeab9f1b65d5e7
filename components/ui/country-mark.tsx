import type { CountryStyle } from "@/lib/series/country-style";

/** A country's colour and shape, as every chart draws it. */
export function CountryMark({ style }: { style: CountryStyle }) {
  return (
    <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true" className="shrink-0">
      <path d={style.symbolPath} fill={`var(--c-${style.slot})`} />
    </svg>
  );
}
