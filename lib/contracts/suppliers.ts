import { z } from "zod";
import { WEAPON_CATEGORIES } from "@/lib/domain/weapon-category";
import { dataVersion, release } from "./facts";
import { countryCode, endsAfterItStarts, year } from "./parameters";
import { party } from "./transfers";

/** Whose suppliers, and of which years of order. */
export const suppliersView = {
  country: countryCode,
  from: year.optional().meta({ description: "First year of order.", example: "1992" }),
  until: year.optional().meta({ description: "Last year of order.", example: "2024" }),
};

export const suppliersRequest = z
  .strictObject(suppliersView)
  .refine(endsAfterItStarts, { error: "from must not be later than until", path: ["from"] });

const tiv = z.number().nullable().meta({
  description:
    "Sum of SIPRI trend-indicator values in millions: military capability, not money. null where no order has one.",
});

const share = z.number().nullable().meta({
  description: "Of the delivered TIV, 0 to 1; null where there is none.",
});

const sums = {
  orders: z.number().int(),
  tivOrdered: tiv,
  tivDelivered: tiv,
  tivOpen: tiv.meta({
    description: "TIV in millions that was ordered and not delivered by the end of `lastYear`.",
  }),
  withoutOrdered: z.number().int().meta({
    description: "Orders that `tivOrdered` and `tivOpen` leave out: the register has no TIV.",
  }),
  withoutDelivered: z.number().int().meta({
    description: "Orders that `tivDelivered` leaves out: the register has no TIV.",
  }),
};

export const suppliersReply = z.object({
  data: z.object({
    country: z.object({ iso3: z.string(), name: z.string() }),
    held: z.object({ from: z.number().int().nullable() }).nullable().meta({
      description:
        "From which year of order on the dataset holds the country's orders, null for all; null as a whole where it holds none, which does not mean that there are none.",
    }),
    lastYear: z
      .number()
      .int()
      .meta({ description: "Deliveries are known up to the end of this year." }),
    apart: z.array(z.object({ name: z.string(), orders: z.number().int() })).meta({
      description: "Former states whose own orders stand apart and are not counted here.",
    }),
    years: z
      .object({ first: z.number().int(), last: z.number().int() })
      .nullable()
      .meta({ description: "Of the orders counted." }),
    estimated: z.number().int().meta({
      description: "Orders of which the year or a number is the publisher's estimate.",
    }),
    total: z.object(sums),
    delivery: z.object({
      none: z.number().int(),
      part: z.number().int(),
      whole: z.number().int(),
      "not-known": z.number().int(),
    }),
    suppliers: z.array(
      z.object({
        ...party.shape,
        ...sums,
        share,
        firstYear: z.number().int(),
        lastYear: z.number().int(),
        undelivered: z.number().int().meta({ description: "Orders of which nothing came." }),
        decades: z.array(
          z.object({ decade: z.number().int().meta({ description: "Of the order." }), ...sums }),
        ),
      }),
    ),
    categories: z
      .array(z.object({ category: z.enum(WEAPON_CATEGORIES), ...sums, share }))
      .meta({ description: "By Parity's own reading of the register's descriptions." }),
    concentration: z
      .object({
        suppliers: z.number().int().meta({ description: "That delivered anything of known TIV." }),
        largest: z.object({ ...party.shape, share: z.number() }),
        herfindahl: z.number().min(0).max(1).meta({
          description:
            "Sum of the squared shares of delivered TIV: 1 where one supplier delivered everything. It says whose arms came, not whom a country can do without.",
        }),
      })
      .nullable(),
  }),
  meta: z.object({ releases: z.array(release), dataVersion }),
});

export type SuppliersRequest = z.output<typeof suppliersRequest>;
export type SuppliersReply = z.output<typeof suppliersReply>;
