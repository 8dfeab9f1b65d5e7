import { compareRequest } from "@/lib/contracts/compare";
import { readRoute } from "@/lib/http/read-route";
import { readComparison } from "@/lib/views/read-comparison";

export const GET = readRoute(compareRequest, readComparison);
