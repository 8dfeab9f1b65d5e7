import { emptyRequest } from "@/lib/contracts/empty-request";
import { uncachedRoute } from "@/lib/http/read-route";

export const dynamic = "force-dynamic";

export const GET = uncachedRoute(emptyRequest, async () => ({ status: "alive" as const }));
