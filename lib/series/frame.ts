/** Sizes that every drawing shares, in pixels. */
export const FONT_SIZE = 13;
export const LINE_HEIGHT = 16;

export interface Margins {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** The widths for which the page's own figures are drawn: a column of two, and a phone. */
export const WIDE_COLUMN = 552;
export const NARROW_COLUMN = 358;
/** A column of two on a screen that is wide enough for the page's whole width, to the pixel. */
export const HALF_COLUMN = 552;
/** A chart that has the page's whole width. */
export const FULL_COLUMN = 1168;
