import { compareRequest } from "@/lib/contracts/compare";
import { readRoute } from "@/lib/http/read-route";
import { compareCountries } from "@/lib/repositories/compare-countries";

export const GET = readRoute(compareRequest, compareCountries);
