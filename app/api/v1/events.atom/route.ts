import { eventFeedRequest } from "@/lib/contracts/events";
import { toAtomFeed } from "@/lib/export/atom-feed";
import { writtenRoute } from "@/lib/http/read-route";
import { readEventFeed } from "@/lib/views/read-event-feed";

export const GET = writtenRoute(eventFeedRequest, async (query, { search }) => {
  const { events, head } = await readEventFeed(query);
  const self = `${head.address}/api/v1/events.atom${search}`;
  return {
    body: toAtomFeed(events, { ...head, self }),
    contentType: "application/atom+xml; charset=utf-8",
  };
});
