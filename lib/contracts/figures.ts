import type { z } from "zod";
import { COMPARED_FIGURES } from "./compared-figures";
import { COUNTRY_FIGURES } from "./country-figures";
import { WORLD_FIGURES } from "./world-figures";

/** Closed list: what a picture can show. The route, the API description and the views follow from it. */
export const FIGURES = { ...COMPARED_FIGURES, ...WORLD_FIGURES, ...COUNTRY_FIGURES };

export type FigureKind = keyof typeof FIGURES;

type Frozen<View> = {
  readonly [Name in keyof View]: View[Name] extends (infer Each)[] ? readonly Each[] : View[Name];
};

/** What a figure of one kind shows; with it, anyone can draw the same figure again. */
export type FigureViewOf<Kind extends FigureKind> = {
  [Each in Kind]: Frozen<z.output<(typeof FIGURES)[Each]["view"]>>;
}[Kind];

export type FigureView = FigureViewOf<FigureKind>;
