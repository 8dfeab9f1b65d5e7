import { countriesRequest } from "@/lib/contracts/countries";
import { readRoute } from "@/lib/http/read-route";
import { listCountries } from "@/lib/repositories/list-catalog";

export const GET = readRoute(countriesRequest, listCountries);
