import type { FigureView } from "@/lib/contracts/figures";
import type { FigureParts } from "./figure-parts";
import { readArmsFigure } from "./read-arms-figure";
import { readBars } from "./read-bars";
import { readDumbbell } from "./read-dumbbell";
import { readEveryCountry } from "./read-every-country";
import { readGrouped } from "./read-grouped";
import { readHeat } from "./read-heat";
import { readLines } from "./read-lines";
import { readMissionsFigure } from "./read-missions-figure";
import { readMultiples } from "./read-multiples";
import { readNeighbourhoodFigure } from "./read-neighbourhood-figure";
import { readPeacekeepersFigure } from "./read-peacekeepers-figure";
import { readNeighboursFigure, readPeersFigure, readPlacesFigure } from "./read-portrait-figures";
import { readProfileFigure } from "./read-profile-figure";
import { readRanks } from "./read-ranks";
import { readRatio } from "./read-ratio";
import { readScatter } from "./read-scatter";
import { readSlope } from "./read-slope";
import { readSourcesFigure } from "./read-sources-figure";
import { readStrengthFigure } from "./read-strength-figure";
import { readSuppliersFigure } from "./read-suppliers-figure";
import { readTable } from "./read-table";
import { readTies } from "./read-ties";
import { readTimelineFigure } from "./read-timeline-figure";
import { readWorldLines } from "./read-world-lines";

/**
 * What a view's figure is made of, by its kind.
 *
 * @throws UnknownEntry for unknown countries, indicators or publishers
 */
export function readParts(view: FigureView): Promise<FigureParts> {
  switch (view.kind) {
    case "bars":
      return readBars(view);
    case "grouped":
      return readGrouped(view);
    case "slope":
      return readSlope(view);
    case "ratio":
      return readRatio(view);
    case "lines":
      return readLines(view);
    case "ranks":
      return readRanks(view);
    case "world-lines":
      return readWorldLines(view);
    case "map":
    case "ranking":
    case "distribution":
      return readEveryCountry(view);
    case "sources":
      return readSourcesFigure(view);
    case "neighbourhood":
      return readNeighbourhoodFigure(view);
    case "profile":
      return readProfileFigure(view);
    case "strength":
      return readStrengthFigure(view);
    case "arms":
      return readArmsFigure(view);
    case "peacekeepers":
      return readPeacekeepersFigure(view);
    case "peers":
      return readPeersFigure(view);
    case "neighbours":
      return readNeighboursFigure(view);
    case "places":
      return readPlacesFigure(view);
    case "suppliers":
      return readSuppliersFigure(view);
    case "missions":
      return readMissionsFigure(view);
    case "ties":
      return readTies(view);
    case "table":
      return readTable(view);
    case "timeline":
      return readTimelineFigure(view);
    case "scatter":
      return readScatter(view);
    case "heat":
      return readHeat(view);
    case "multiples":
      return readMultiples(view);
    case "dumbbell":
      return readDumbbell(view);
  }
}
