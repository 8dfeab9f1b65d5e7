import {
  barsFigureRequest,
  FIGURE_FORMATS,
  FIGURE_KINDS,
  type FigureFormat,
  type FigureKind,
  linesFigureRequest,
  type PictureRequest,
  ranksFigureRequest,
  sourcesFigureRequest,
} from "@/lib/contracts/figures";
import type { FigureView } from "@/lib/export/figure-address";
import { readQuery } from "./read-query";
import { RequestProblem } from "./request-problem";

/** What a figure's address asks for. */
export interface FigureRequest {
  view: FigureView;
  format: FigureFormat;
  look: PictureRequest;
}

/**
 * A figure's address read: `{kind}.{format}` and its query.
 *
 * @throws RequestProblem 404 for a kind or format that is not drawn, 400 for a query at fault
 */
export function readFigureRequest(url: URL, name: string): FigureRequest {
  const [kindName, formatName, ...more] = name.split(".");
  const kind = FIGURE_KINDS.find((each) => each === kindName);
  const format = FIGURE_FORMATS.find((each) => each === formatName);
  if (kind === undefined || format === undefined || more.length > 0) {
    throw new RequestProblem(
      404,
      `There is no such figure. Kinds are ${FIGURE_KINDS.join(", ")}; formats are ${FIGURE_FORMATS.join(", ")}.`,
    );
  }
  return { format, ...readView(url, kind) };
}

function readView(url: URL, kind: FigureKind): Pick<FigureRequest, "view" | "look"> {
  switch (kind) {
    case "bars": {
      const { indicator, country, axis, ...look } = readQuery(url, barsFigureRequest);
      return { view: { kind, indicator, country, axis }, look };
    }
    case "lines": {
      const { indicator, country, axis, from, to, ...look } = readQuery(url, linesFigureRequest);
      return {
        view: { kind, indicator, country, from: from ?? null, to: to ?? null, axis },
        look,
      };
    }
    case "sources": {
      const { indicator, country, from, ...look } = readQuery(url, sourcesFigureRequest);
      return { view: { kind, indicator, country: [country], from: from ?? null }, look };
    }
    case "ranks": {
      const { publisher, country, ...look } = readQuery(url, ranksFigureRequest);
      return { view: { kind, publisher, country }, look };
    }
  }
}
