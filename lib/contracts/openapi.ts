import { z } from "zod";
import { createDocument, type ZodOpenApiPathsObject } from "zod-openapi";
import { computedIndexReply, computedIndexRequest } from "./computed-index";
import { eventFeedRequest } from "./events";
import { exportFile, exportRequest } from "./export";
import { FIGURE_FORMATS } from "./figure-picture";
import { figureWordsReply } from "./figure-words";
import { FIGURES } from "./figures";
import { problem } from "./problem";
import { FEEDS, NAMED_READS, READS } from "./read-routes";

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
  for (const [path, summary, request, reply] of READS) {
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
  for (const [path, summary, names, request, reply] of NAMED_READS) {
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
  for (const [path, summary, mediaType] of FEEDS) {
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
