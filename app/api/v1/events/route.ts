import { EVENTS_A_PAGE, eventsRequest } from "@/lib/contracts/events";
import { readRoute } from "@/lib/http/read-route";
import { listEvents } from "@/lib/repositories/list-events";

export const GET = readRoute(eventsRequest, (query) => listEvents(query, EVENTS_A_PAGE));
