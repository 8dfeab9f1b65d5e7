import { snapshotRequest } from "@/lib/contracts/snapshot";
import { readRoute } from "@/lib/http/read-route";
import { getSnapshot } from "@/lib/repositories/get-snapshot";

export const GET = readRoute(snapshotRequest, getSnapshot);
