import { createHash } from "node:crypto";
import { type Thing, toJsonLd } from "@/lib/export/json-ld";
import { writeAside } from "./write-aside";

/** What a page is about, for machines, laid aside for its HTML. */
export function putJsonLd(thing: Thing): string {
  const text = toJsonLd(thing);
  return writeAside(`json-ld ${createHash("sha256").update(text).digest("base64url")}`, text);
}
