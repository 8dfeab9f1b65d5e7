/**
 * The header of an answer that was given while the database did not answer: the moment, as an HTTP
 * date, at which the figures were last known to be the newest.
 */
export const AS_OF = "Figures-As-Of";
