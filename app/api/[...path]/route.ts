import { answering } from "@/lib/http/read-route";
import { RequestProblem } from "@/lib/http/request-problem";

/** Every address below /api that is none: told as the API tells its errors, not as a page. */
export const GET = answering(async (incoming) => {
  throw new RequestProblem(
    404,
    `There is nothing at ${new URL(incoming.url).pathname}. /api/v1/openapi.json lists every address.`,
  );
});
