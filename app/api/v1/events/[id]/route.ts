import { emptyRequest } from "@/lib/contracts/empty-request";
import { eventId } from "@/lib/contracts/events";
import { readNamedRoute } from "@/lib/http/read-route";
import { getEvent } from "@/lib/repositories/list-events";

export const GET = readNamedRoute("id", eventId, emptyRequest, (id) => getEvent(id));
