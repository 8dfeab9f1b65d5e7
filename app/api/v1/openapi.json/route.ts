import { emptyRequest } from "@/lib/contracts/empty-request";
import { createApiDescription } from "@/lib/contracts/openapi";
import { readRoute } from "@/lib/http/read-route";

export const GET = readRoute(emptyRequest, async () => createApiDescription());
