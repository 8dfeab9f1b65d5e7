import { compareReply, compareRequest } from "./compare";
import { contextFactsReply, contextFactsRequest } from "./context-facts";
import { countriesReply, countriesRequest } from "./countries";
import { coverageReply, coverageRequest } from "./coverage";
import { emptyRequest } from "./empty-request";
import { eventId, eventReply, eventsReply, eventsRequest } from "./events";
import { indicatorsReply, indicatorsRequest } from "./indicators";
import { lensesReply, lensesRequest } from "./lenses";
import { missionsReply, missionsRequest } from "./missions";
import { neighbourhoodReply, neighbourhoodRequest } from "./neighbourhood";
import { observationsReply, observationsRequest, seriesReply, seriesRequest } from "./observations";
import { indicatorSlug, releaseSlug } from "./parameters";
import { peersReply, peersRequest } from "./peers";
import { profileReply, profileRequest } from "./profile";
import { provenanceReply, provenanceRequest, releaseReply } from "./provenance";
import { rankTableReply, rankTableRequest } from "./rank-table";
import { rankHistoryReply, rankHistoryRequest, rankingsReply, rankingsRequest } from "./rankings";
import { healthReply, readyReply } from "./readiness";
import { scoringTableReply, scoringTableRequest } from "./scoring-table";
import { shapesReply, shapesRequest } from "./shapes";
import { snapshotReply, snapshotRequest } from "./snapshot";
import { sourcesReply } from "./sources";
import {
  disagreementsReply,
  disagreementsRequest,
  statementsReply,
  statementsRequest,
} from "./statements";
import {
  strengthPartsReply,
  strengthPartsRequest,
  strengthReply,
  strengthRequest,
} from "./strength";
import { suppliersReply, suppliersRequest } from "./suppliers";
import { tieNetworkReply, tieNetworkRequest } from "./tie-network";
import { tiesReply, tiesRequest } from "./ties";
import { timelineReply, timelineRequest } from "./timeline";
import { transfersReply, transfersRequest } from "./transfers";
import { worldSeriesReply, worldSeriesRequest } from "./world-series";

/** Every read whose question stands in its query string: address, meaning, request and reply. */
export const READS = [
  ["/api/v1/countries", "Countries and groups", countriesRequest, countriesReply],
  ["/api/v1/indicators", "Indicators with their sources", indicatorsRequest, indicatorsReply],
  ["/api/v1/sources", "Sources with their releases and terms", emptyRequest, sourcesReply],
  ["/api/v1/rankings", "One edition of a published ranking", rankingsRequest, rankingsReply],
  [
    "/api/v1/rankings/history",
    "Countries' ranks over all editions at hand",
    rankHistoryRequest,
    rankHistoryReply,
  ],
  [
    "/api/v1/rankings/table",
    "Every country's rank, published or derived from an indicator, with change and history",
    rankTableRequest,
    rankTableReply,
  ],
  [
    "/api/v1/observations",
    "Every figure that any release states",
    observationsRequest,
    observationsReply,
  ],
  [
    "/api/v1/series",
    "One indicator over time, each country by its preferred source",
    seriesRequest,
    seriesReply,
  ],
  [
    "/api/v1/series/world",
    "One indicator over time for every country, as rows of numbers",
    worldSeriesRequest,
    worldSeriesReply,
  ],
  [
    "/api/v1/context-facts",
    "What frames countries' ranks: borders, defence pacts, agreements, peacekeeping",
    contextFactsRequest,
    contextFactsReply,
  ],
  [
    "/api/v1/events",
    "Agreements, exercises, laws and other events with the documents they rest on",
    eventsRequest,
    eventsReply,
  ],
  ["/api/v1/compare", "Countries' figures side by side", compareRequest, compareReply],
  [
    "/api/v1/covered-years",
    "In which years some countries have figures of some indicators",
    coverageRequest,
    coverageReply,
  ],
  [
    "/api/v1/snapshot",
    "Every country's figure for some indicators, each by its preferred source",
    snapshotRequest,
    snapshotReply,
  ],
  ["/api/v1/shapes", "The land that maps are drawn with", shapesRequest, shapesReply],
  [
    "/api/v1/peers",
    "Countries that one may well be compared with, and why",
    peersRequest,
    peersReply,
  ],
  [
    "/api/v1/profile",
    "One country's place among the world in every indicator",
    profileRequest,
    profileReply,
  ],
  [
    "/api/v1/neighbourhood",
    "A country's land borders, and its neighbours' forces, spending and warheads beside its own",
    neighbourhoodRequest,
    neighbourhoodReply,
  ],
  [
    "/api/v1/provenance",
    "Where one figure comes from, and what the other sources say",
    provenanceRequest,
    provenanceReply,
  ],
  [
    "/api/v1/ties",
    "What ties some countries to others: treaties' obligations, land borders",
    tiesRequest,
    tiesReply,
  ],
  [
    "/api/v1/ties/network",
    "Who is tied to whom among some countries: treaties' obligations and arms orders",
    tieNetworkRequest,
    tieNetworkReply,
  ],
  [
    "/api/v1/missions",
    "Which countries had troops in which peacekeeping mission, year by year; never how many",
    missionsRequest,
    missionsReply,
  ],
  [
    "/api/v1/lenses",
    "Every ready lens: its recipe, countries' ranks under it, and how far it agrees with a published list",
    lensesRequest,
    lensesReply,
  ],
  [
    "/api/v1/scoring-table",
    "What an index is made from: every country's figures in some columns",
    scoringTableRequest,
    scoringTableReply,
  ],
  [
    "/api/v1/disagreements",
    "Where sources are farthest apart, the largest first",
    disagreementsRequest,
    disagreementsReply,
  ],
  [
    "/api/v1/strength",
    "Every country's place in an index, with its interval over recomputations",
    strengthRequest,
    strengthReply,
  ],
  [
    "/api/v1/strength/parts",
    "What each indicator adds to a country's score, or to its lead over another",
    strengthPartsRequest,
    strengthPartsReply,
  ],
  [
    "/api/v1/transfers",
    "Orders of arms as a register lists them, by year of order",
    transfersRequest,
    transfersReply,
  ],
  [
    "/api/v1/suppliers",
    "Who supplied a country with arms, by decade and category, and how far it depended on one",
    suppliersRequest,
    suppliersReply,
  ],
  [
    "/api/v1/timeline",
    "One country's events, and its figures of the same years",
    timelineRequest,
    timelineReply,
  ],
  ["/api/health", "Whether the server is alive; touches nothing", emptyRequest, healthReply],
  ["/api/ready", "Whether the figures can be read, and which", emptyRequest, readyReply],
] as const;

/** What calendars and feed readers subscribe to: address, meaning and media type. */
export const FEEDS = [
  ["/api/v1/events.ics", "Events as an iCalendar (RFC 5545)", "text/calendar"],
  ["/api/v1/events.atom", "Events as an Atom feed (RFC 4287)", "application/atom+xml"],
] as const;

/** Reads of one thing that the address itself names: address, meaning, names, request and reply. */
export const NAMED_READS = [
  ["/api/v1/events/{id}", "One event", { id: eventId }, emptyRequest, eventReply],
  [
    "/api/v1/releases/{id}",
    "One release with its files and what it speaks about",
    { id: releaseSlug },
    emptyRequest,
    releaseReply,
  ],
  [
    "/api/v1/indicators/{slug}/sources",
    "All that any source says about one indicator of one country",
    { slug: indicatorSlug },
    statementsRequest,
    statementsReply,
  ],
] as const;
