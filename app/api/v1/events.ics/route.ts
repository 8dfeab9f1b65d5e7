import { eventFeedRequest } from "@/lib/contracts/events";
import { toICalendar } from "@/lib/export/icalendar";
import { readQuery } from "@/lib/http/read-query";
import { answering, replyWith } from "@/lib/http/read-route";
import { readEventFeed } from "@/lib/views/read-event-feed";

export const GET = answering(async (incoming) => {
  const { events, head } = await readEventFeed(readQuery(new URL(incoming.url), eventFeedRequest));
  return replyWith(incoming, toICalendar(events, head), "text/calendar; charset=utf-8");
});
