import { lensesRequest } from "@/lib/contracts/lenses";
import { readRoute } from "@/lib/http/read-route";
import { readLenses } from "@/lib/views/read-lenses";

export const GET = readRoute(lensesRequest, readLenses);
