import { notFound, permanentRedirect } from "next/navigation";
import { UnknownEntry } from "@/lib/domain/unknown-entry";

/**
 * What was read; the page of nothing there where the address names what the store does not know.
 *
 * @param toAddress the page's address for another name in its path: where the name was changed, the
 *   reader is sent on to the present one
 */
export async function orNotFound<Result>(
  reading: Promise<Result>,
  toAddress?: (name: string) => string,
): Promise<Result> {
  try {
    return await reading;
  } catch (error) {
    if (!(error instanceof UnknownEntry)) throw error;
    const [now] = error.renamed.values();
    if (now !== undefined && toAddress !== undefined) permanentRedirect(toAddress(now));
    notFound();
  }
}
