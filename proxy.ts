import { type NextRequest, NextResponse } from "next/server";
import { findUnknown } from "@/lib/views/find-unknown";

/** The addresses that carry a name which may stand for nothing. */
export const config = {
  matcher: [
    "/countries/:name",
    "/countries/:name/neighbourhood",
    "/countries/:name/suppliers",
    "/indicators/:name",
    "/indicators/:name/sources",
    "/data/:name",
    "/not-here/:address+",
  ],
};

const NOT_HERE = "/not-here";

/**
 * Answers an address that names nothing with the page that says so, status 404, before its own page
 * is asked: Next draws what `notFound()` stands for in the browser only.
 */
export async function proxy({ nextUrl }: NextRequest): Promise<NextResponse> {
  const page = nextUrl.clone();
  if (!page.pathname.startsWith(`${NOT_HERE}/`)) {
    if (!(await namesNothing(nextUrl))) return NextResponse.next();
    page.pathname = `${NOT_HERE}${nextUrl.pathname}`;
  }
  return NextResponse.rewrite(page, { status: 404 });
}

async function namesNothing({ pathname, searchParams }: URL): Promise<boolean> {
  try {
    return (await findUnknown(pathname, searchParams)) !== null;
  } catch {
    // The page reads the same catalog, meets the same fault, and tells the reader in words.
    return false;
  }
}
