"use client";

import { useId, useRef, useState } from "react";
import { press } from "@/components/ui/press";
import type { IndicatorsReply } from "@/lib/contracts/indicators";
import { INDICATOR_DOMAINS } from "@/lib/domain/indicator";
import { useIndicators } from "@/lib/queries/catalog";
import { DOMAIN_NAMES } from "@/lib/series/domain-names";
import { QueryStates } from "./query-states";

type Indicator = IndicatorsReply["data"][number];

/** A dialog that lists every indicator by domain, to choose what a section shows. */
export function IndicatorChooser({
  chosen,
  most,
  onChoose,
}: {
  chosen: readonly string[];
  most: number;
  onChoose: (slugs: string[]) => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [opened, setOpened] = useState(false);
  const title = useId();
  return (
    <>
      <button
        type="button"
        className={press.plain}
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        Choose indicators
      </button>
      <dialog
        ref={dialog}
        aria-labelledby={title}
        onToggle={(event) => setOpened(event.currentTarget.open)}
        className="m-auto h-dvh max-h-dvh w-full max-w-3xl border border-rule bg-paper p-5 text-ink backdrop:bg-black/50 sm:h-[80dvh]"
      >
        <div className="flex h-full flex-col gap-3">
          <div className="flex items-center justify-between">
            <h2 id={title} className="text-18 font-semibold">
              Choose indicators
            </h2>
            <form method="dialog">
              <button type="submit" className={press.plain}>
                Done
              </button>
            </form>
          </div>
          {opened && <ChooserBody chosen={chosen} most={most} onChoose={onChoose} />}
        </div>
      </dialog>
    </>
  );
}

function ChooserBody({
  chosen,
  most,
  onChoose,
}: {
  chosen: readonly string[];
  most: number;
  onChoose: (slugs: string[]) => void;
}) {
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
