import type { Terms } from "@/lib/domain/source";

/** What each kind of terms lets a reader do, in a few words. */
export const TERMS_WORDS: Readonly<Record<Terms, string>> = {
  open: "Free for any use.",
  attribution: "Free for any use with credit.",
  "extract-only": "Only an extract may be passed on, with credit.",
  "quote-only": "Single figures may be quoted with credit; the whole may not be passed on.",
};
