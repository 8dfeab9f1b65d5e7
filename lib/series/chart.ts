import type { BarChart } from "./bar-chart";
import type { DistributionChart } from "./distribution-chart";
import type { DumbbellChart } from "./dumbbell-chart";
import type { GroupedChart } from "./grouped-chart";
import type { HeatChart } from "./heat-chart";
import type { MapChart } from "./map-chart";
import type { MissionsChart } from "./missions/missions-chart";
import type { MultiplesChart } from "./multiples-chart";
import type { NeighbourhoodChart } from "./neighbourhood-chart";
import type { PlainTableChart } from "./plain-table-chart";
import type { ProfileChart } from "./profile-chart";
import type { RankingChart } from "./ranking-chart";
import type { RatioChart } from "./ratio-chart";
import type { ScatterChart } from "./scatter-chart";
import type { SlopeChart } from "./slope-chart";
import type { StrengthChart } from "./strength-chart";
import type { SuppliersChart } from "./suppliers-chart";
import type { TableChart } from "./table-chart";
import type { TiesChart } from "./ties/ties-chart";
import type { TimeChart } from "./time-chart";
import type { TimelineChart } from "./timeline-chart";
import type { WorldLinesChart } from "./world-lines-chart";

/** Every chart model: what a drawing needs, the same for the page and for the picture. */
export type Chart =
  | BarChart
  | DistributionChart
  | MapChart
  | PlainTableChart
  | NeighbourhoodChart
  | ProfileChart
  | RankingChart
  | StrengthChart
  | SuppliersChart
  | TableChart
  | TimelineChart
  | WorldLinesChart
  | MissionsChart
  | TiesChart
  | TimeChart
  | GroupedChart
  | SlopeChart
  | RatioChart
  | ScatterChart
  | DumbbellChart
  | MultiplesChart
  | HeatChart;
