/** What stands at an address that names its version never changes. */
export const FOREVER = "public, max-age=31536000, immutable";

/**
 * What stands at an address that names none: of the figures as they are now. A browser may show it for a
 * minute; a cache that many readers share for two seconds, and for five more while it asks again, so
 * that behind one too a release is seen within ten.
 */
export const FOR_NOW = "public, max-age=60, s-maxage=2, stale-while-revalidate=5";

/** As {@link FOR_NOW}, and better than nothing for a day. */
export const FOR_NOW_OR_LONGER = `${FOR_NOW}, stale-if-error=86400`;

/**
 * What is held while the store is away: soon it may answer again. With the second for which the store is
 * not asked again, its mark is gone within five even where a cache had it last.
 */
export const WHILE_AWAY = "public, max-age=2, stale-if-error=86400";
