import { emptyRequest } from "@/lib/contracts/empty-request";
import { releaseSlug } from "@/lib/contracts/parameters";
import { readNamedRoute } from "@/lib/http/read-route";
import { getRelease } from "@/lib/repositories/get-release";

export const GET = readNamedRoute("id", releaseSlug, emptyRequest, getRelease);
