import { z } from "zod";
import { createDocument, type ZodOpenApiPathsObject } from "zod-openapi";
import { compareReply, compareRequest } from "./compare";
import { computedIndexReply, computedIndexRequest } from "./computed-index";
import { contextFactsReply, contextFactsRequest } from "./context-facts";
import { countriesReply, countriesRequest } from "./countries";
import { coverageReply, coverageRequest } from "./coverage";
import { emptyRequest } from "./empty-request";
import { eventFeedRequest, eventId, eventReply, eventsReply, eventsRequest } from "./events";
import { exportFile, exportRequest } from "./export";
import { figureWordsReply } from "./figure-words";
import { FIGURE_FORMATS, FIGURES } from "./figures";
import { indicatorsReply, indicatorsRequest } from "./indicators";
import { lensesReply, lensesRequest } from "./lenses";
import { missionsReply, missionsRequest } from "./missions";
import { neighbourhoodReply, neighbourhoodRequest } from "./neighbourhood";
import { observationsReply, observationsRequest, seriesReply, seriesRequest } from "./observations";
import { indicatorSlug, releaseSlug } from "./parameters";
import { peersReply, peersRequest } from "./peers";
import { problem } from "./problem";
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

const reads = [
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

const feeds = [
  ["/api/v1/events.ics", "Events as an iCalendar (RFC 5545)", "text/calendar"],
  ["/api/v1/events.atom", "Events as an Atom feed (RFC 4287)", "application/atom+xml"],
] as const;

const named = [
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

const MEDIA = { png: "image/png", svg: "image/svg+xml", csv: "text/csv" } as const;

const problems = {
  "400": problemReply("The request cannot be read; the parameters at fault are named."),
  "404": problemReply("A named country, indicator, edition or the like is not known."),
  "503": problemReply("The database does not answer at the moment."),
};

function problemReply(description: string) {
  return { description, content: { "application/problem+json": { schema: problem } } };
}

/** The OpenAPI 3.1 description of every read route, made from the contracts themselves. */
export function createApiDescription() {
  const paths: ZodOpenApiPathsObject = {};
  for (const [path, summary, request, reply] of reads) {
    paths[path] = {
      get: {
        summary,
        requestParams: { query: request },
        responses: {
          "200": { description: summary, content: { "application/json": { schema: reply } } },
          ...problems,
        },
      },
    };
  }
  for (const [path, summary, names, request, reply] of named) {
    paths[path] = {
      get: {
        summary,
        requestParams: { path: z.object(names), query: request },
        responses: {
          "200": { description: summary, content: { "application/json": { schema: reply } } },
          ...problems,
        },
      },
    };
  }
  for (const [path, summary, mediaType] of feeds) {
    paths[path] = {
      get: {
        summary,
        requestParams: { query: eventFeedRequest },
        responses: {
          "200": {
            description: summary,
            content: { [mediaType]: { schema: { type: "string" } } },
          },
          ...problems,
        },
      },
    };
  }
  for (const { kind, summary, request } of Object.values(FIGURES)) {
    for (const format of FIGURE_FORMATS) {
      paths[`/api/v1/figures/${kind}.${format}`] = {
        get: {
          summary: `${summary} (${format.toUpperCase()})`,
          requestParams: { query: request },
          responses: {
            "200": {
              description: summary,
              content:
                format === "json"
                  ? { "application/json": { schema: figureWordsReply } }
                  : { [MEDIA[format]]: { schema: { type: "string" } } },
            },
            ...problems,
          },
        },
      };
    }
  }
  paths["/api/v1/export"] = {
    get: {
      summary: "The way to the descriptor of the present version",
      requestParams: { query: exportRequest },
      responses: {
        "307": { description: "Leads to datapackage.json, whose address names the version" },
        ...problems,
      },
    },
  };
  paths["/api/v1/export/{file}"] = {
    get: {
      summary: "The dataset, or a part of it, as a Frictionless Data Package",
      description:
        "Sources whose terms do not let them be passed on whole are left out and listed in left-out.csv. With a version, the address stands for the same bytes for ever and may be kept for a year; the descriptor leads to tables of its own version.",
      requestParams: { path: z.object({ file: exportFile }), query: exportRequest },
      responses: {
        "200": { description: "The file", content: { "text/csv": { schema: { type: "string" } } } },
        ...problems,
      },
    },
  };
  paths["/api/v1/index"] = {
    post: {
      summary: "An index computed by a recipe",
      description:
        "The same recipe over the same data version gives the same result, and the same hash. Changes nothing.",
      requestBody: { content: { "application/json": { schema: computedIndexRequest } } },
      responses: {
        "200": {
          description: "The index",
          content: { "application/json": { schema: computedIndexReply } },
        },
        "400": problemReply("The body breaks the contract; each path at fault is named."),
        "413": problemReply("The body is too large."),
        "415": problemReply("The body is not JSON."),
        "422": problemReply("The analyses asked for are too much work for one request."),
        "503": problems["503"],
      },
    },
  };
  return createDocument({
    openapi: "3.1.1",
    info: {
      title: "Parity",
      version: "1.0.0",
      description:
        "Military rankings and indicators, each figure with the release that states it. Nothing can be changed.",
    },
    paths,
  });
}
