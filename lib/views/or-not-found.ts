import { notFound } from "next/navigation";
import { UnknownEntry } from "@/lib/domain/unknown-entry";

/** What was read; the page of nothing there where the address names what the store does not know. */
export async function orNotFound<Result>(reading: Promise<Result>): Promise<Result> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof UnknownEntry) notFound();
    throw error;
  }
}
