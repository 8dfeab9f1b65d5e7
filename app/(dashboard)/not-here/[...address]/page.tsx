import type { SearchParams } from "nuqs/server";
import { NotHere } from "@/components/panels/not-here";
import { readNotHere } from "@/lib/views/read-not-here";
import { toSearchParams } from "@/lib/views/to-search";

/** What `proxy.ts` answers with where an address names nothing. */
export default async function NotHerePage({
  params,
  searchParams,
}: {
  params: Promise<{ address: string[] }>;
  searchParams: Promise<SearchParams>;
}) {
  const { address } = await params;
  const said = await readNotHere(`/${address.join("/")}`, toSearchParams(await searchParams));
  return <NotHere {...said} />;
}
