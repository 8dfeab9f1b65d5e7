import { tiesRequest } from "@/lib/contracts/ties";
import { readRoute } from "@/lib/http/read-route";
import { listTies } from "@/lib/repositories/list-ties";

export const GET = readRoute(tiesRequest, listTies);
