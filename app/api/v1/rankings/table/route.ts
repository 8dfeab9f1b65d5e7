import { rankTableRequest } from "@/lib/contracts/rank-table";
import { readRoute } from "@/lib/http/read-route";
import { getRankTable } from "@/lib/repositories/get-rank-table";

export const GET = readRoute(rankTableRequest, getRankTable);
