import { exportRequest } from "@/lib/contracts/export";
import { readQuery } from "@/lib/http/read-query";
import { answering } from "@/lib/http/read-route";

/** The package is its descriptor: whoever has that finds the tables beside it. */
export const GET = answering(async (incoming: Request) => {
  const url = new URL(incoming.url);
  readQuery(url, exportRequest);
  return new Response(null, {
    status: 308,
    headers: { Location: `/api/v1/export/datapackage.json${url.search}` },
  });
});
