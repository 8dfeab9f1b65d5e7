import { z } from "zod";
import { DELIVERY_STATES, TRANSFER_STATUSES } from "@/lib/domain/arms-transfer";
import { WEAPON_CATEGORIES } from "@/lib/domain/weapon-category";
import { dataVersion, release } from "./facts";
import { endsAfterItStarts, partyNames, releaseSlug, year } from "./parameters";

const registerLine = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, "expected a line's number from 1")
  .transform(Number)
  .meta({ description: "Line of the publisher's register.", example: "16021" });

/** How many orders one page holds at most. */
export const TRANSFERS_A_PAGE = 1000;

export const transfersRequest = z
  .strictObject({
    recipient: partyNames.optional(),
    supplier: partyNames.optional(),
    from: year.optional().meta({ description: "First year of order.", example: "1990" }),
    until: year.optional().meta({ description: "Last year of order.", example: "2024" }),
    category: z
      .enum(WEAPON_CATEGORIES)
      .optional()
      .meta({ description: "Parity’s own reading of the register's descriptions." }),
    delivered: z
      .enum(DELIVERY_STATES)
      .optional()
      .meta({ description: "How far the order has been delivered." }),
    release: releaseSlug.optional(),
    line: registerLine.optional(),
    cursor: z
      .string()
      .max(200)
      .regex(/^[A-Za-z0-9_-]+$/, "expected a cursor as given in meta.nextCursor")
      .optional()
      .meta({ description: "meta.nextCursor of the page before." }),
  })
  .refine(endsAfterItStarts, { error: "from must not be later than until", path: ["from"] });

export const party = z.object({
  iso3: z.string().nullable().meta({
    description: "null for a party that is no country of today: a former state, a group, unknown.",
  }),
  name: z.string(),
});

const tiv = z.number().nullable().meta({
  description:
    "SIPRI trend-indicator value in millions: military capability, not money. null where the register has none.",
});

export const transfer = z.object({
  release: z.string().meta({ description: "Slug of the release that lists it." }),
  line: z.number().int().meta({ description: "Line of the publisher's register." }),
  recipient: party,
  supplier: party,
  orderYear: z.number().int(),
  orderYearEstimated: z.boolean(),
  ordered: z.number().int().nullable().meta({ description: "Pieces; null where not known." }),
  orderedEstimated: z.boolean(),
  designation: z.string(),
  description: z.string().meta({ description: "The register's own words." }),
  category: z.enum(WEAPON_CATEGORIES),
  delivered: z.number().int().nullable().meta({
    description: "Pieces by the end of the register's years; 0 where none was.",
  }),
  deliveredEstimated: z.boolean(),
  delivery: z.enum(DELIVERY_STATES),
  deliveryYears: z.array(z.number().int()),
  status: z.enum(TRANSFER_STATUSES),
  comment: z.string().nullable(),
  tivPerUnit: tiv,
  tivOrder: tiv,
  tivDelivered: tiv,
});

export const extractedRecipients = z
  .array(
    z.object({
      iso3: z.string().nullable(),
      name: z.string(),
      from: z.number().int().nullable().meta({
        description: "Orders from this year on are held; null where all are.",
      }),
    }),
  )
  .meta({
    description:
      "Whose orders the dataset holds, since the register may be passed on in part only. Of any other recipient it says nothing, which does not mean that it ordered nothing.",
  });

export const transfersReply = z.object({
  data: z.array(transfer),
  meta: z.object({
    releases: z.array(release),
    recipients: extractedRecipients,
    nextCursor: z.string().nullable(),
    dataVersion,
  }),
});

export type TransfersRequest = z.output<typeof transfersRequest>;
export type TransfersReply = z.output<typeof transfersReply>;
