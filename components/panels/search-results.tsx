"use client";

import { MOST_CHOSEN } from "@/lib/contracts/chosen-countries";
import { toFoundAddress } from "@/lib/export/found-address";
import { explainName } from "@/lib/series/finding/findables";
import type { Finding } from "@/lib/series/finding/finder";
import { useChosenCountries } from "./use-chosen-countries";
import { toOptionId } from "./use-search-keys";

const GROUPS = [
  ["country", "Countries"],
  ["indicator", "Indicators"],
  ["page", "Pages"],
] as const;

/** What was found, by kind, as the options of a combobox; a country can also be added to the comparison. */
export function SearchResults({
  id,
  findings,
  active,
  onPoint,
  onAdded,
}: {
  id: string;
  findings: readonly Finding[];
  active: string | null;
  onPoint: (option: string) => void;
  /** Told in words what was added. */
  onAdded: (words: string) => void;
}) {
  const { country: chosen, isUsual, setCountry } = useChosenCountries();
  const add = ({ key, title }: Finding) => {
    setCountry([...chosen, key]);
    onAdded(`${title} added to the comparison: ${chosen.length + 1} of at most ${MOST_CHOSEN}.`);
  };
  return (
    // The focus stays in the field, so that typing goes on after a press.
    <div
      id={id}
      role="listbox"
      aria-label="What was found"
      tabIndex={-1}
      className="min-h-0 flex-1 overflow-y-auto py-2"
      onMouseDown={(event) => event.preventDefault()}
    >
      {GROUPS.map(([kind, name]) => {
        const found = findings.filter((finding) => finding.kind === kind);
        if (found.length === 0) return null;
        return (
          // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox, no group of fields
          <div key={kind} role="group" aria-label={name}>
            <p aria-hidden="true" className="px-4 pt-2 pb-1 text-13 text-muted">
              {name}
            </p>
            {found.map((finding) => (
              <div key={finding.key} className="flex items-stretch">
                <a
                  id={toOptionId(id, finding)}
                  role="option"
                  tabIndex={-1}
                  aria-selected={active === toOptionId(id, finding)}
                  href={toFoundAddress(finding, isUsual ? [] : chosen)}
                  onPointerMove={() => onPoint(toOptionId(id, finding))}
                  className={`${OPTION} flex-1 justify-between gap-4`}
                >
                  <Name finding={finding} />
                  <span className="text-right text-13 text-muted">{finding.detail}</span>
                </a>
                {kind === "country" && (
                  <AddOption
                    id={toOptionId(id, finding, true)}
                    active={active}
                    finding={finding}
                    chosen={chosen}
                    onPoint={onPoint}
                    onAdd={() => add(finding)}
                  />
                )}
              </div>
            ))}
          </div>
        );
      })}
    </div>
  );
}

const OPTION =
  "flex min-h-10 cursor-pointer items-center px-4 py-1 aria-selected:bg-rule/60 aria-selected:shadow-[inset_3px_0_var(--accent)]";

function Name({ finding }: { finding: Finding }) {
  const why = explainName(finding.by);
  return (
    <span>
      {finding.title}
      {why && <span className="text-13 text-muted"> {why}</span>}
    </span>
  );
}

function AddOption({
  id,
  active,
  finding,
  chosen,
  onPoint,
  onAdd,
}: {
  id: string;
  active: string | null;
  finding: Finding;
  chosen: readonly string[];
  onPoint: (option: string) => void;
  onAdd: () => void;
}) {
  const isChosen = chosen.includes(finding.key);
  const isFull = !isChosen && chosen.length >= MOST_CHOSEN;
  const word = isChosen ? "compared" : isFull ? `${MOST_CHOSEN} chosen` : "+ compare";
  return (
    <button
      type="button"
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active === id}
      aria-disabled={isChosen || isFull}
      aria-label={isChosen ? `${finding.title} is compared` : `Add ${finding.title} to comparison`}
      onPointerMove={() => onPoint(id)}
      onClick={() => {
        if (!isChosen && !isFull) onAdd();
      }}
      className={`${OPTION} w-28 justify-end text-13 text-accent aria-disabled:cursor-default aria-disabled:text-muted`}
    >
      {word}
    </button>
  );
}
