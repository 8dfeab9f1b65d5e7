/** Where a page finds the nonce of its answer; a reader's own word of that name is never believed. */
export const NONCE_HEADER = "x-nonce";
