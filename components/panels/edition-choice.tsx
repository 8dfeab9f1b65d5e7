"use client";

import { press } from "@/components/ui/press";
import { Select } from "@/components/ui/select";
import { useOverviewFacts, useOverviewView } from "./overview-context";

/** Which of the publisher's editions the ranks are read from. */
export function EditionChoice() {
  const { editions } = useOverviewFacts();
  const { view, setView } = useOverviewView();
  const newest = editions.at(-1);
  return (
    <label className="flex items-center gap-2 text-13">
      Edition
      <Select
        className={`${press.field} number`}
        value={view.edition ?? newest ?? ""}
        onChange={({ target }) =>
          setView({ edition: Number(target.value) === newest ? null : Number(target.value) })
        }
      >
        {editions.toReversed().map((edition) => (
          <option key={edition}>{edition}</option>
        ))}
      </Select>
    </label>
  );
}
