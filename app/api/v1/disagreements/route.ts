import { disagreementsRequest } from "@/lib/contracts/statements";
import { readRoute } from "@/lib/http/read-route";
import { listDisagreements } from "@/lib/repositories/list-disagreements";

export const GET = readRoute(disagreementsRequest, listDisagreements);
