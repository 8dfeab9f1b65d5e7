/** The looks of what can be pressed: quiet until pointed at, large enough for a finger. */
export const press = {
  /** A bordered button. */
  plain:
    "inline-flex min-h-9 items-center gap-1.5 rounded-sm border border-rule px-3 text-13 hover:border-accent hover:text-accent disabled:opacity-60",
  /** A word in a row of words. */
  word: "inline-flex min-h-6 items-center text-13 text-accent underline decoration-transparent underline-offset-4 hover:decoration-current",
  /** A figure that leads to what is behind it: taller than its line, which it does not push apart. */
  figure:
    "-my-1 min-h-6 min-w-6 cursor-pointer py-1 underline decoration-dotted decoration-(--ink-muted) decoration-1 underline-offset-4 hover:text-accent",
  /** A field to type or choose in. */
  field: "min-h-9 rounded-sm border border-muted bg-paper px-2 text-15 text-ink",
} as const;
