/**
 * What a reader may do with a publisher's figures.
 *
 * `open`: any use · `attribution`: any use with credit · `extract-only`: a small part may be
 * redistributed, with credit · `quote-only`: figures may be quoted with credit.
 */
export const TERMS = ["open", "attribution", "extract-only", "quote-only"] as const;
export type Terms = (typeof TERMS)[number];

/** Of an `extract-only` source less than this share of the figures is passed on. */
export const SHARE_BOUND = 0.1;

/** What the year of a release's figures means: the year measured, or the year on the edition's cover. */
export const YEAR_BASES = ["measured", "edition"] as const;
export type YearBasis = (typeof YEAR_BASES)[number];

/** A publisher's title with its terms. */
export interface Source {
  slug: string;
  publisher: string;
  title: string;
  /** Short name for credit lines, e.g. `SIPRI`. */
  shortName: string;
  address: string;
  terms: Terms;
  /** The terms in one sentence, e.g. `CC BY 4.0`. */
  termsNote: string;
}

/** A publisher's file as obtained. */
export interface PublisherFile {
  name: string;
  /** Hexadecimal. */
  sha256: string;
  /** What the publisher's server called this state of it, to ask later whether it is still so. */
  etag?: string;
}

/** One version of a source, as it was obtained. Dates are ISO `YYYY-MM-DD`, or coarser where only that is known. */
export interface Release {
  /** `<source>-<version>`, e.g. `gfp-2025`. */
  slug: string;
  source: string;
  version: string;
  published: string | null;
  retrieved: string;
  /** Through whom the file was obtained, when not from the publisher. */
  via: string | null;
  /** SHA-256 of the publisher's file as obtained, hexadecimal. */
  sha256: string;
  citation: string;
  yearBasis: YearBasis;
}
