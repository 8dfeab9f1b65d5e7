import { indicatorsRequest } from "@/lib/contracts/indicators";
import { readRoute } from "@/lib/http/read-route";
import { listIndicators } from "@/lib/repositories/list-catalog";

export const GET = readRoute(indicatorsRequest, listIndicators);
