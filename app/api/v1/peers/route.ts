import { peersRequest } from "@/lib/contracts/peers";
import { readRoute } from "@/lib/http/read-route";
import { listPeers } from "@/lib/repositories/list-peers";

export const GET = readRoute(peersRequest, listPeers);
