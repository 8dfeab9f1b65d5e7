import { QueryClient } from "@tanstack/react-query";
import {
  type CooperationAddress,
  checkCooperationView,
  toTimelineFigure,
  USUAL_ABOUT,
} from "@/lib/contracts/cooperation-view";
import { TRANSFERS_A_PAGE } from "@/lib/contracts/transfers";
import { ORGANISATIONS } from "@/lib/domain/event";
import { toSourceName } from "@/lib/export/credit-line";
import { toFigureAddress } from "@/lib/export/figure-address";
import { getCatalog, getCountries } from "@/lib/repositories/catalog";
import { listTransfers } from "@/lib/repositories/list-transfers";
import { getRanking } from "@/lib/repositories/rankings";
import { toCooperationSentence, toKnownCooperation } from "@/lib/series/cooperation-words";
import { FULL_COLUMN } from "@/lib/series/frame";
import { countOtherSuppliers, toPartnerCards } from "@/lib/series/partner-cards";
import { readParts } from "./figures/read-parts";
import { placeParts } from "./place-figure";
import { readNeighbours } from "./read-neighbours";
import { readTimeline } from "./read-timeline";
import { readWorld } from "./read-world";

/**
 * All that the page of cooperation needs at first paint: the timeline as a figure and as its
 * panel's reply, a card for each partner, and the country beside its neighbours.
 */
export async function readCooperationPage(address: CooperationAddress) {
  const catalog = await getCatalog();
  const countries = new Set(catalog.countries.keys());
  const about = countries.has(address.about) ? address.about : USUAL_ABOUT;
  const [subject] = getCountries(catalog, [about]);
  if (subject === undefined) throw new Error("a page of cooperation is about one country");
  const [timeline, orders, world, ranking] = await Promise.all([
    readTimeline({ country: about }),
    listTransfers({ recipient: [about] }, TRANSFERS_A_PAGE),
    readWorld(),
    getRanking({ publisher: "gfp" }),
  ]);
  const { view } = checkCooperationView(address, {
    ...toKnownCooperation(timeline.data),
    countries,
  });
  const figureView = toTimelineFigure(view);
  const queries = new QueryClient();
  const parts = await readParts(figureView);
  const drawn = await placeParts(figureView, parts, queries, FULL_COLUMN);
  const organisations = new Map<string, string>(Object.entries(ORGANISATIONS));
  const nameOf = (key: string) => catalog.countries.get(key)?.name ?? organisations.get(key) ?? key;
  const cards = toPartnerCards(timeline.data.events, orders.data, about, nameOf);
  return {
    ...{ queries, about, subject, figureView, cards },
    records: timeline.data.events.filter(({ computedFrom }) => computedFrom === null),
    sentence: toCooperationSentence(timeline.data.country, timeline.data.events),
    figure: { address: toFigureAddress(figureView, "svg"), drawn },
    iso2: new Map(
      cards.flatMap(({ key }) => {
        const iso2 = catalog.countries.get(key)?.iso2;
        return iso2 === undefined ? [] : [[key, iso2] as const];
      }),
    ),
    registerName: orders.meta.releases.map(toSourceName).join("; "),
    otherSuppliers: countOtherSuppliers(orders.data),
    beside: {
      country: subject,
      neighbours: await readNeighbours(subject, world, ranking),
      edition: ranking.data.edition,
      rankRelease: ranking.meta.release,
    },
  };
}
