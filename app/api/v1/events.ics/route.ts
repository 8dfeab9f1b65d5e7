import { eventFeedRequest } from "@/lib/contracts/events";
import { toICalendar } from "@/lib/export/icalendar";
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
        return { body: toICalendar(events, head), contentType: "text/calendar; charset=utf-8" };
      },
    };
  }),
);
