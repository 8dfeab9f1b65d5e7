import type { CreditedRelease } from "./credit-line";

/** What of a release a citation names. */
export type CitedRelease = CreditedRelease & { citation: string; via: string | null };

/**
 * One figure as a reference to copy: the publisher's own citation, the release, how it was
 * obtained, the figure itself, and where it was read.
 *
 * @example "SIPRI Military Expenditure Database 1949–2024. Release 2024, retrieved 2026-11-01 via GitHub x. Military spending, Mongolia, 2024: $180,800,000 (current US$). Read at https://parity.example.org/indicators/military-spending-usd/sources?country=MNG."
 */
export function toCitation(
  release: CitedRelease,
  figure: { what: string; where: string; when: string; value: string; unit: string },
  address: string,
): string {
  const via = release.via === null ? "" : ` via ${release.via}`;
  const published = release.published === null ? "" : `, published ${release.published}`;
  const unit = figure.unit === "" ? "" : ` (${figure.unit})`;
  return [
    `${release.citation.replace(/\.$/, "")}.`,
    `Release ${release.version}${published}, retrieved ${release.retrieved}${via}.`,
    `${figure.what}, ${figure.where}, ${figure.when}: ${figure.value}${unit}.`,
    `Read at ${address}.`,
  ].join(" ");
}
