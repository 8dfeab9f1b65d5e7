import { eventFeedRequest } from "@/lib/contracts/events";
import { toICalendar } from "@/lib/export/icalendar";
import { writtenRoute } from "@/lib/http/read-route";
import { readEventFeed } from "@/lib/views/read-event-feed";

export const GET = writtenRoute(eventFeedRequest, async (query) => {
  const { events, head } = await readEventFeed(query);
  return { body: toICalendar(events, head), contentType: "text/calendar; charset=utf-8" };
});
