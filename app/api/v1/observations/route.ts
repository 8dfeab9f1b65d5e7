import { OBSERVATIONS_A_PAGE, observationsRequest } from "@/lib/contracts/observations";
import { readRoute } from "@/lib/http/read-route";
import { listObservations } from "@/lib/repositories/list-observations";

export const GET = readRoute(observationsRequest, (query) =>
  listObservations(query, OBSERVATIONS_A_PAGE),
);
