import { rankingsRequest } from "@/lib/contracts/rankings";
import { readRoute } from "@/lib/http/read-route";
import { getRanking } from "@/lib/repositories/rankings";

export const GET = readRoute(rankingsRequest, getRanking);
