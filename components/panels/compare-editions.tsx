"use client";

import { useCompareFacts, useCompareView } from "./compare-facts";
import { Selection } from "./compare-what";

/** Two editions of the ranking that the slope shows. */
export function EditionChoices() {
  const { view, setView } = useCompareView();
  const { publishers } = useCompareFacts();
  const editions = publishers.find(({ slug }) => slug === view.publisher)?.editions ?? [];
  const options = editions.map((edition) => [String(edition), String(edition)] as const);
  const [from, to] = [view.from ?? editions.at(-2), view.to ?? editions.at(-1)];
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
      <Selection
        label="Editions"
        value={String(from)}
        options={options.filter(([edition]) => Number(edition) < (to ?? 0))}
        onChoose={(edition) => setView({ from: Number(edition) })}
      />
      <Selection
        label="and"
        value={String(to)}
        options={options.filter(([edition]) => Number(edition) > (from ?? 0))}
        onChoose={(edition) => setView({ to: Number(edition) })}
      />
    </div>
  );
}
