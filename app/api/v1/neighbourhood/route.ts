import { neighbourhoodRequest } from "@/lib/contracts/neighbourhood";
import { readRoute } from "@/lib/http/read-route";
import { readNeighbourhood } from "@/lib/views/read-neighbourhood";

export const GET = readRoute(neighbourhoodRequest, readNeighbourhood);
