import { eventFeedRequest } from "@/lib/contracts/events";
import { toAtomFeed } from "@/lib/export/atom-feed";
import { heldReply } from "@/lib/http/held-replies";
import { readQuery } from "@/lib/http/read-query";
import { answering } from "@/lib/http/read-route";
import { readEventFeed } from "@/lib/views/read-event-feed";

export const GET = answering((incoming) =>
  heldReply(incoming, (url) => {
    const query = readQuery(url, eventFeedRequest);
    return {
      question: `${url.pathname}${url.search}`,
      make: async () => {
        const { events, head } = await readEventFeed(query);
        const self = `${head.address}/api/v1/events.atom${url.search}`;
        return {
          body: toAtomFeed(events, { ...head, self }),
          contentType: "application/atom+xml; charset=utf-8",
        };
      },
    };
  }),
);
