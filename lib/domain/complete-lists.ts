/**
 * Indicators whose sources list every country that has any, so that one which is not listed has
 * none by that source. Everywhere else silence is not knowing.
 *
 * The Federation of American Scientists lists all states that it estimates to have warheads.
 */
export const COMPLETE_LISTS: ReadonlySet<string> = new Set(["nuclear-warheads"]);
