import { UnknownEntry } from "@/lib/domain/unknown-entry";

/**
 * The way on from an address that names something by a name it had before: 308 to the same address
 * with the present name, so that pictures in old articles go on being shown.
 *
 * @returns null where the error is another, or a name of it stands for nothing at all
 */
export function toRenamedResponse(incoming: Request, error: unknown): Response | null {
  if (!(error instanceof UnknownEntry)) return null;
  const { names, renamed } = error;
  if (!names.every((name) => renamed.has(name))) return null;
  const asked = new URL(incoming.url);
  const address = toRenamedAddress(asked, renamed);
  if (address === `${asked.pathname}${asked.search}`) return null;
  return new Response(null, {
    status: 308,
    headers: { Location: address, "Cache-Control": "public, max-age=3600" },
  });
}

/**
 * An address' path and query with old names exchanged for the present ones, each once in a list.
 *
 * @example toRenamedAddress(new URL("https://x/a/old?country=MNG&indicator=old,b"), renamed) // → "/a/new?country=MNG&indicator=new,b"
 */
export function toRenamedAddress(address: URL, renamed: ReadonlyMap<string, string>): string {
  const path = address.pathname.split("/").map((part) => renamed.get(part) ?? part);
  const query = [...address.searchParams].map(([name, value]) => {
    const values = value.split(",").map((each) => renamed.get(each) ?? each);
    return `${encodeURIComponent(name)}=${[...new Set(values)].map(encodeURIComponent).join(",")}`;
  });
  return `${path.join("/")}${query.length === 0 ? "" : `?${query.join("&")}`}`;
}
