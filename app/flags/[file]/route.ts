import { readFlag } from "@/lib/views/read-flag";

/** A flag's drawing never changes under its name but with the package that brings it. */
const CACHE_CONTROL = "public, max-age=86400, stale-while-revalidate=604800";

export async function GET(_incoming: Request, { params }: { params: Promise<{ file: string }> }) {
  const flag = await readFlag((await params).file);
  if (flag === null) return new Response("There is no such flag.\n", { status: 404 });
  return new Response(flag, {
    headers: { "Content-Type": "image/svg+xml; charset=utf-8", "Cache-Control": CACHE_CONTROL },
  });
}
