/** The looks of what can be pressed: quiet until pointed at, large enough for a finger. */
export const press = {
  /** A bordered button. */
  plain:
    "inline-flex min-h-9 items-center gap-1.5 rounded-sm border border-rule px-3 text-13 hover:border-accent hover:text-accent disabled:opacity-60",
  /** A word in a row of words. */
  word: "inline-flex min-h-6 items-center text-13 text-accent underline decoration-transparent underline-offset-4 hover:decoration-current",
  /** A figure that leads to what is behind it. One word for all its looks: a page has thousands of them. */
  figure: "figure-word",
  /** A field to type or choose in. */
  field: "min-h-9 rounded-sm border border-muted bg-paper px-2 text-15 text-ink",
} as const;
