import { tieNetworkRequest } from "@/lib/contracts/tie-network";
import { readRoute } from "@/lib/http/read-route";
import { getTieNetwork } from "@/lib/repositories/get-tie-network";

export const GET = readRoute(tieNetworkRequest, getTieNetwork);
