import { TRANSFERS_A_PAGE, transfersRequest } from "@/lib/contracts/transfers";
import { readRoute } from "@/lib/http/read-route";
import { listTransfers } from "@/lib/repositories/list-transfers";

export const GET = readRoute(transfersRequest, (query) => listTransfers(query, TRANSFERS_A_PAGE));
