/** Counted alike by the API and by pages; kept apart so that no schema travels to the browser. */

/** The lens that is shown where none is asked for. */
export const USUAL_LENS = "open-index";
/** How many figures may be taken otherwise at a time. */
export const MOST_CHANGES = 20;
/** A recipe farther from its lens than this is kept as a file. */
export const LONGEST_TERMS = 3000;
