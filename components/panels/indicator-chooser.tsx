"use client";

import { ModalDialog } from "@/components/ui/modal-dialog";
import type { IndicatorsReply } from "@/lib/contracts/indicators";
import { INDICATOR_DOMAINS } from "@/lib/domain/indicator";
import { useIndicators } from "@/lib/queries/catalog";
import { DOMAIN_NAMES } from "@/lib/series/domain-names";
import { QueryStates } from "./query-states";

type Indicator = IndicatorsReply["data"][number];

interface Choice {
  chosen: readonly string[];
  most: number;
  onChoose: (slugs: string[]) => void;
  /** On the button and above the list. */
  title?: string;
}

/** A dialog that lists every indicator by domain, to choose what a section shows. */
export function IndicatorChooser(choice: Choice) {
  const { title = "Choose indicators" } = choice;
  return (
    <ModalDialog title={title} opener={title}>
      <ChooserBody {...choice} />
    </ModalDialog>
  );
}

function ChooserBody({ chosen, most, onChoose }: Choice) {
  const indicators = useIndicators(true);
  const isFull = chosen.length >= most;
  const toggle = (slug: string) =>
    onChoose(chosen.includes(slug) ? chosen.filter((each) => each !== slug) : [...chosen, slug]);
  return (
    <>
      <p className="text-13 text-muted" role="status">
        {chosen.length} of at most {most} chosen.
        {isFull && " Remove one to add another."}
      </p>
      <QueryStates query={indicators} empty={null}>
        <div className="min-h-0 flex-1 overflow-y-auto border-y border-rule">
          {INDICATOR_DOMAINS.map((domain) => {
            const inDomain = indicators.data?.data.filter((each) => each.domain === domain) ?? [];
            return (
              inDomain.length > 0 && (
                <fieldset key={domain} className="py-3">
                  <legend className="sticky top-0 w-full bg-paper py-1 text-15 font-semibold">
                    {DOMAIN_NAMES[domain]}
                  </legend>
                  <div className="grid gap-x-6 sm:grid-cols-2">
                    {inDomain.map((indicator) => (
                      <IndicatorBox
                        key={indicator.slug}
                        indicator={indicator}
                        checked={chosen.includes(indicator.slug)}
                        disabled={isFull && !chosen.includes(indicator.slug)}
                        onToggle={() => toggle(indicator.slug)}
                      />
                    ))}
                  </div>
                </fieldset>
              )
            );
          })}
        </div>
      </QueryStates>
    </>
  );
}

function IndicatorBox({
  indicator,
  checked,
  disabled,
  onToggle,
}: {
  indicator: Indicator;
  checked: boolean;
  disabled: boolean;
  onToggle: () => void;
}) {
  const { name, unit, definition } = indicator;
  return (
    <label className="flex min-h-9 items-center gap-3 hover:text-accent" title={definition}>
      <input
        type="checkbox"
        className="size-4 shrink-0 accent-(--accent)"
        checked={checked}
        disabled={disabled}
        onChange={onToggle}
      />
      <span>
        {name} <span className="text-13 text-muted">{unit}</span>
      </span>
    </label>
  );
}
