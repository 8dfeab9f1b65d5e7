import {
  FIGURE_FORMATS,
  type FigureFormat,
  type PictureRequest,
  pictureRequest,
} from "@/lib/contracts/figure-picture";
import { FIGURES, type FigureKind, type FigureView } from "@/lib/contracts/figures";
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
  const [kind = "", formatName, ...more] = name.split(".");
  const format = FIGURE_FORMATS.find((each) => each === formatName);
  if (!isFigureKind(kind) || format === undefined || more.length > 0) {
    throw new RequestProblem(
      404,
      `There is no such figure. Kinds are ${Object.keys(FIGURES).join(", ")}; formats are ${FIGURE_FORMATS.join(", ")}.`,
    );
  }
  return { format, ...readFigureView(url, kind) };
}

/**
 * What a figure of a kind is asked to show, and how its picture is to look.
 *
 * @throws RequestProblem 400 naming every parameter at fault
 */
export function readFigureView(url: URL, kind: FigureKind): Pick<FigureRequest, "view" | "look"> {
  readQuery(url, FIGURES[kind].request);
  const asked = Object.fromEntries(url.searchParams);
  return { view: FIGURES[kind].view.parse(asked), look: pictureRequest.parse(asked) };
}

/** Whether a name is that of a kind of figure. */
export function isFigureKind(name: string): name is FigureKind {
  return Object.hasOwn(FIGURES, name);
}
