import { emptyRequest } from "@/lib/contracts/empty-request";
import { readRoute } from "@/lib/http/read-route";
import { listSources } from "@/lib/repositories/list-catalog";

export const GET = readRoute(emptyRequest, listSources);
