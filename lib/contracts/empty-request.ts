import { z } from "zod";

/** A request that takes no parameter. */
export const emptyRequest = z.strictObject({});
