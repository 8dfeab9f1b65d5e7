import { emptyRequest } from "@/lib/contracts/empty-request";
import { uncachedRoute } from "@/lib/http/read-route";
import { getReadiness } from "@/lib/repositories/get-readiness";

export const dynamic = "force-dynamic";

export const GET = uncachedRoute(emptyRequest, getReadiness);
