import { coverageRequest } from "@/lib/contracts/coverage";
import { readRoute } from "@/lib/http/read-route";
import { listCoveredYears } from "@/lib/repositories/list-covered-years";

export const GET = readRoute(coverageRequest, listCoveredYears);
