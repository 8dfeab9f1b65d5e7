import { missionsRequest } from "@/lib/contracts/missions";
import { readRoute } from "@/lib/http/read-route";
import { listMissions } from "@/lib/repositories/list-missions";

export const GET = readRoute(missionsRequest, listMissions);
