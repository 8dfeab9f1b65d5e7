import { strengthRequest } from "@/lib/contracts/strength";
import { readRoute } from "@/lib/http/read-route";
import { readStrength } from "@/lib/views/read-strength";

export const GET = readRoute(strengthRequest, readStrength);
