import { z } from "zod";
import { INDICATOR_DOMAINS } from "@/lib/domain/indicator";
import { NEIGHBOURHOOD_PER, NEIGHBOURHOOD_SHOWS } from "@/lib/domain/neighbourhood-view";
import { USUAL_ORDERS_FROM } from "@/lib/domain/tie";
import { eventChoice } from "./events";
import { figureKind } from "./figure-kind";
import {
  countryCode,
  countryCodes,
  endsAfterItStarts,
  indicatorSlug,
  networkKinds,
  year,
  yesOrNo,
} from "./parameters";
import { suppliersView } from "./suppliers";
import { timelineCountry } from "./timeline";

/** A figure of one country holds it as a list, as every figure does. */
const oneCountry = countryCode.transform((iso3) => [iso3]);

/** One country, its neighbours, its suppliers and those it is tied to. */
export const COUNTRY_FIGURES = {
  sources: figureKind("sources", "All that any source says about one country", {
    indicator: indicatorSlug,
    country: oneCountry,
    from: year.optional(),
  }),
  neighbourhood: figureKind(
    "neighbourhood",
    "One country's forces, spending and warheads beside those of the countries around it",
    {
      country: oneCountry,
      per: z.enum(NEIGHBOURHOOD_PER).default("total").meta({
        description: "Figures as stated, or over the kilometres of shared border.",
      }),
      show: z.enum(NEIGHBOURHOOD_SHOWS).default("bars").meta({
        description:
          "Bars, or a table: how many there are for each of the country's own, its capability ratio, or its borders.",
      }),
    },
  ),
  suppliers: figureKind(
    "suppliers",
    "Who supplied one country with arms, by decade of the order",
    { ...suppliersView, country: oneCountry },
    {
      holds: endsAfterItStarts,
      fault: "from must not be later than until",
      parameter: "from",
    },
  ),
  arms: figureKind(
    "arms",
    "One country's orders of arms as a table",
    {
      ...{ ...suppliersView, country: oneCountry },
      show: z.enum(["categories", "dependence", "orders"]).default("orders").meta({
        description: "By category of weapons, how far they came from one supplier, or each order.",
      }),
    },
    {
      holds: endsAfterItStarts,
      fault: "from must not be later than until",
      parameter: "from",
    },
  ),
  peacekeepers: figureKind(
    "peacekeepers",
    "What some countries send to peacekeeping missions, where a source states it",
    { country: countryCodes },
  ),
  missions: figureKind("missions", "One country's presence in peacekeeping missions by year", {
    country: oneCountry,
  }),
  ties: figureKind("ties", "Who is tied to whom among some countries: treaties and arms orders", {
    country: countryCodes,
    kinds: networkKinds,
    year: year.optional(),
    from: year.default(USUAL_ORDERS_FROM).meta({
      description: "From which year arms orders are counted.",
      example: "2000",
    }),
  }),
  profile: figureKind("profile", "One country's percentiles among the world, one domain", {
    domain: z.enum(INDICATOR_DOMAINS).meta({ description: "A domain of indicators." }),
    country: countryCodes,
  }),
  peers: figureKind("peers", "The countries most like one", { country: oneCountry }),
  neighbours: figureKind("neighbours", "A country beside those it borders on land", {
    country: oneCountry,
  }),
  places: figureKind("places", "A country's places by what is measured, over the years", {
    country: oneCountry,
  }),
  timeline: figureKind(
    "timeline",
    "A country's events by partner under its figures of the same years",
    {
      country: timelineCountry.transform((iso3) => [iso3]),
      partner: eventChoice.party.meta({
        description: "Events in which any of these partners takes part; all where absent.",
        example: "JPN,EU",
      }),
      kinds: eventChoice.kind,
      computed: yesOrNo.optional().meta({
        description:
          "Whether events computed from lists of orders and missions stand in the lanes; no where absent.",
      }),
      from: year.optional(),
      to: year.optional(),
    },
  ),
};
