import { seriesRequest } from "@/lib/contracts/observations";
import { readRoute } from "@/lib/http/read-route";
import { readSeries } from "@/lib/views/read-series";

export const GET = readRoute(seriesRequest, readSeries);
