import { timelineRequest } from "@/lib/contracts/timeline";
import { readRoute } from "@/lib/http/read-route";
import { readTimeline } from "@/lib/views/read-timeline";

export const GET = readRoute(timelineRequest, readTimeline);
