import { eventFeedRequest } from "@/lib/contracts/events";
import { toAtomFeed } from "@/lib/export/atom-feed";
import { readQuery } from "@/lib/http/read-query";
import { answering, replyWith } from "@/lib/http/read-route";
import { readEventFeed } from "@/lib/views/read-event-feed";

export const GET = answering(async (incoming) => {
  const url = new URL(incoming.url);
  const { events, head } = await readEventFeed(readQuery(url, eventFeedRequest));
  const self = `${head.address}/api/v1/events.atom${url.search}`;
  return replyWith(
    incoming,
    toAtomFeed(events, { ...head, self }),
    "application/atom+xml; charset=utf-8",
  );
});
