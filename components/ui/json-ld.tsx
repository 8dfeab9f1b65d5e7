"use client";

import { readAside } from "@/lib/series/written-aside";
import { IS_WRITING, LEFT_AS_WRITTEN } from "./as-written";

/**
 * What a page is about, for machines: in the HTML alone.
 *
 * @param text its name, as it was laid aside
 */
export function JsonLd({ text }: { text: string }) {
  return (
    <script
      type="application/ld+json"
      {...LEFT_AS_WRITTEN}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: toJsonLd leaves no sign that could end the element
      dangerouslySetInnerHTML={{ __html: IS_WRITING ? readAside(text) : "" }}
    />
  );
}
