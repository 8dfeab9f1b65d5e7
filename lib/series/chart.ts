import type { BarChart } from "./bar-chart";
import type { ProfileChart } from "./profile-chart";
import type { TableChart } from "./table-chart";
import type { TimeChart } from "./time-chart";

/** Every chart model: what a drawing needs, the same for the page and for the picture. */
export type Chart = BarChart | ProfileChart | TableChart | TimeChart;
