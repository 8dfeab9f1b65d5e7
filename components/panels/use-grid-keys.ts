"use client";

import {
  type ChangeEvent,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from "react";

/** So many rows are passed by Page Up and Page Down. */
const PAGE = 10;

/**
 * One row of a table is reached by Tab; the arrow keys, Home, End, Page Up and Page Down go from
 * row to row, Enter follows its link, Space chooses it.
 *
 * @param order the rows' countries from top to bottom, drawn or not
 * @param reveal brings a row into sight by its place in the order
 */
export function useGridKeys({
  frame,
  order,
  toggle,
  reveal,
}: {
  frame: RefObject<HTMLElement | null>;
  order: readonly string[];
  toggle: (iso3: string) => void;
  reveal: (index: number) => void;
}) {
  const [wanted, setWanted] = useState("");
  const mustFocus = useRef(false);
  const active = order.includes(wanted) ? wanted : (order[0] ?? "");

  useEffect(() => {
    if (!mustFocus.current) return;
    mustFocus.current = false;
    findRow(frame.current, active)?.focus({ preventScroll: true });
  });

  const moveTo = (index: number) => {
    const iso3 = order[Math.max(0, Math.min(order.length - 1, index))];
    if (iso3 === undefined) return;
    mustFocus.current = true;
    setWanted(iso3);
    reveal(order.indexOf(iso3));
    // A row that has the keyboard already is not drawn again.
    findRow(frame.current, iso3)?.focus({ preventScroll: true });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const row = event.target;
    // A link or a figure inside the row answers to its own keys.
    if (!(row instanceof HTMLTableRowElement) || row.dataset.iso3 === undefined) return;
    const at = order.indexOf(row.dataset.iso3);
    const steps = new Map([
      ["ArrowDown", at + 1],
      ["ArrowUp", at - 1],
      ["PageDown", at + PAGE],
      ["PageUp", at - PAGE],
      ["Home", 0],
      ["End", order.length - 1],
    ]);
    const next = steps.get(event.key);
    if (next !== undefined) moveTo(next);
    else if (event.key === "Enter") row.querySelector("a")?.click();
    else if (event.key === " ") {
      mustFocus.current = true;
      toggle(row.dataset.iso3);
    } else return;
    event.preventDefault();
  };

  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const iso3 = target.closest("tr")?.dataset.iso3;
    if (iso3 !== undefined && iso3 !== active) setWanted(iso3);
  };

  const onChange = ({ target }: ChangeEvent<HTMLElement>) => {
    const iso3 = target.closest("tr")?.dataset.iso3;
    if (iso3 !== undefined) toggle(iso3);
  };

  return { active, handlers: { onKeyDown, onFocus, onChange } };
}

function findRow(frame: HTMLElement | null, iso3: string): HTMLElement | null {
  return frame?.querySelector<HTMLElement>(`tr[data-iso3="${iso3}"]`) ?? null;
}
