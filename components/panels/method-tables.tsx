import { PlainTable } from "@/components/ui/plain-table";
import { toCoefficient, toPercent, toTreatmentWords, toYears } from "@/lib/series/evidence-words";
import { toPillarParts } from "@/lib/series/index-evidence";
import type { Method } from "@/lib/views/read-method";

const number = (label: string) => ({ label, isNumeric: true });

/** The pillars with their weights on paper and in effect, and how far each measures one thing. */
export function PillarTable({ pillars }: Pick<Method, "pillars">) {
  return (
    <PlainTable
      caption="Pillars, their weights and their consistency"
      head={[
        { label: "Pillar" },
        number("Indicators"),
        number("Weight"),
        number("Weight in effect"),
        number("Cronbach’s α"),
        number("First component"),
        number("Countries complete"),
      ]}
      rows={pillars.map((pillar) => ({
        key: pillar.code,
        cells: [
          pillar.name,
          pillar.indicators,
          toPercent(pillar.weight, 1),
          toPercent(pillar.inEffect, 1),
          pillar.indicators < 2 ? "one indicator" : toCoefficient(pillar.alpha),
          pillar.indicators < 2 ? "" : toPercent(pillar.firstShare),
          pillar.complete,
        ],
      }))}
    />
  );
}

/** Every indicator: how far it is known, and what is doubtful in it. */
export function CoverageTable({ indicators, pillars }: Pick<Method, "indicators" | "pillars">) {
  return (
    <PlainTable
      caption="Indicators and how far each is known"
      width="min-w-[52rem]"
      head={[
        { label: "Indicator" },
        { label: "Pillar" },
        { label: "Years" },
        number("Known"),
        number("Not applicable"),
        number("Doubtful zeros"),
        number("Sources differ"),
      ]}
      rows={indicators.map((each) => ({
        key: each.code,
        cells: [
          <a key="name" href={`/indicators/${each.code}`} className="hover:text-accent">
            {each.name} <span className="text-13 text-muted">{each.unit}</span>
          </a>,
          pillars.find(({ code }) => code === each.pillar)?.name ?? each.pillar,
          toYears(each.years),
          `${each.known} of ${each.applicable}`,
          each.notApplicable,
          each.doubtfulZeros,
          each.disputed,
        ],
      }))}
    />
  );
}

/** Every indicator: its shape before and after its extremes were treated. */
export function TreatmentTable({ indicators }: Pick<Method, "indicators">) {
  return (
    <PlainTable
      caption="Indicators before and after their extremes were treated"
      width="min-w-[44rem]"
      head={[
        { label: "Indicator" },
        { label: "Treated by" },
        number("Skewness before"),
        number("after"),
        number("Kurtosis before"),
        number("afterwards"),
      ]}
      rows={indicators.map(({ code, name, treatment: { before, after, ...treatment } }) => ({
        key: code,
        cells: [
          name,
          toTreatmentWords(treatment),
          before.skew.toFixed(1),
          after.skew.toFixed(1),
          before.kurtosis.toFixed(1),
          after.kurtosis.toFixed(1),
        ],
      }))}
    />
  );
}

/** What each pillar adds to the scores of some countries; the last row is their sum. */
export function PartsTable({
  scored,
  pillars,
  country,
}: Pick<Method, "scored" | "pillars"> & { country: readonly string[] }) {
  const places = country.flatMap((iso3) => {
    const place = scored.units.findIndex(({ code }) => code === iso3);
    return place < 0 || Number.isNaN(scored.scores[place] ?? Number.NaN) ? [] : [place];
  });
  if (places.length === 0) return <p>None of the chosen countries is ranked.</p>;
  const parts = places.map((place) => toPillarParts(scored, place));
  const whole = (place: number) => scored.scores[place] ?? Number.NaN;
  return (
    <PlainTable
      caption="What each pillar adds to the scores of the chosen countries"
      head={[
        { label: "Pillar" },
        ...places.map((place) => number(scored.units[place]?.name ?? "")),
      ]}
      rows={[
        ...pillars.map(({ code, name }, at) => ({
          key: code,
          cells: [name, ...parts.map((own) => own[at]?.part?.toFixed(1) ?? "not applicable")],
        })),
        {
          key: "sum",
          cells: [
            <strong key="name" className="font-semibold">
              Score
            </strong>,
            ...places.map((place) => (
              <strong key={place} className="font-semibold">
                {whole(place).toFixed(1)}
              </strong>
            )),
          ],
        },
      ]}
    />
  );
}

/** How far this index puts the countries into the order that others do. */
export function LinkTable({ links, published }: Pick<Method, "links" | "published">) {
  return (
    <PlainTable
      caption="Correlation of this index’s ranks with others"
      width="min-w-[20rem] max-w-[36rem]"
      head={[{ label: "Beside" }, number("Countries"), number("Spearman’s ρ")]}
      rows={[
        {
          key: "published",
          cells: [
            `${published.publisher}’s list of ${published.edition}`,
            published.countries,
            toCoefficient(published.correlation),
          ],
        },
        ...links.map(({ slug, title, countries, correlation }) => ({
          key: slug,
          cells: [title, countries, toCoefficient(correlation)],
        })),
      ]}
    />
  );
}
