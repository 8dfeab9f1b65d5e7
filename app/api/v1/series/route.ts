import { seriesRequest } from "@/lib/contracts/observations";
import { readRoute } from "@/lib/http/read-route";
import { findSeries } from "@/lib/repositories/find-series";

export const GET = readRoute(seriesRequest, findSeries);
