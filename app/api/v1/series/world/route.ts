import { worldSeriesRequest } from "@/lib/contracts/world-series";
import { readRoute } from "@/lib/http/read-route";
import { getWorldSeries } from "@/lib/repositories/get-world-series";

export const GET = readRoute(worldSeriesRequest, getWorldSeries);
