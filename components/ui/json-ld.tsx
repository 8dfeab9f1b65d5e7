import { type Thing, toJsonLd } from "@/lib/export/json-ld";

/** What a page is about, for machines. */
export function JsonLd({ thing }: { thing: Thing }) {
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: toJsonLd leaves no sign that could end the element
    <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: toJsonLd(thing) }} />
  );
}
