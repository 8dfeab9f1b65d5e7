import { strengthPartsRequest } from "@/lib/contracts/strength";
import { readRoute } from "@/lib/http/read-route";
import { readStrengthParts } from "@/lib/views/read-strength";

export const GET = readRoute(strengthPartsRequest, readStrengthParts);
