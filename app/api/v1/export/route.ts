import { exportRequest } from "@/lib/contracts/export";
import { FOR_NOW } from "@/lib/http/cache-control";
import { readQuery } from "@/lib/http/read-query";
import { answering } from "@/lib/http/read-route";
import { findExport } from "@/lib/views/read-export-file";

/** The package is its descriptor, of the present version: whoever has that finds the tables. */
export const GET = answering(async (incoming: Request) => {
  const address = await findExport(readQuery(new URL(incoming.url), exportRequest));
  return new Response(null, {
    status: 307,
    headers: { Location: address, "Cache-Control": FOR_NOW },
  });
});
