import { Choice, ChoiceForm } from "@/components/ui/choice-form";
import { PageQueries } from "@/components/ui/page-queries";
import type { readSources } from "@/lib/views/read-sources";
import { SourceNotes } from "./source-notes";
import { SourcesPanel } from "./sources-panel";

/** All that any source says about one indicator of a country, and the choice of the indicator. */
export function PortraitSources({
  iso3,
  sources,
  indicators,
  chosen,
}: {
  iso3: string;
  sources: Awaited<ReturnType<typeof readSources>>;
  indicators: readonly { slug: string; name: string }[];
  /** Stay chosen when another indicator is. */
  chosen: readonly string[];
}) {
  const { slug } = sources.said.indicator;
  return (
    <>
      <div className="my-6">
        <ChoiceForm action={`/countries/${iso3}#by-source`}>
          {chosen.length > 0 && <input type="hidden" name="country" value={chosen.join(",")} />}
          <Choice
            label="Indicator"
            name="indicator"
            value={slug}
            options={indicators.map((each) => ({ value: each.slug, label: each.name }))}
          />
        </ChoiceForm>
      </div>
      <PageQueries queries={sources.queries}>
        <SourcesPanel
          view={{ kind: "sources", indicator: slug, country: [iso3], from: sources.from }}
          figure={sources.figure}
        />
        <SourceNotes said={sources.said} terms={sources.terms} />
      </PageQueries>
    </>
  );
}
