import { rankHistoryRequest } from "@/lib/contracts/rankings";
import { readRoute } from "@/lib/http/read-route";
import { getRankHistory } from "@/lib/repositories/rankings";

export const GET = readRoute(rankHistoryRequest, getRankHistory);
