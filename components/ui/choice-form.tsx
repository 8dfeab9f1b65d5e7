import type { ReactNode } from "react";
import { press } from "./press";

/**
 * Choices that change the address; works without script.
 *
 * @param isLive with script every choice takes effect by itself, so there the button is not shown
 */
export function ChoiceForm({
  action,
  isLive = false,
  children,
}: {
  action: string;
  isLive?: boolean;
  children: ReactNode;
}) {
  const button = (
    <button type="submit" className={press.plain}>
      Show
    </button>
  );
  return (
    <form action={action} className="flex flex-wrap items-end gap-x-4 gap-y-3">
      {children}
      {isLive ? <noscript>{button}</noscript> : button}
    </form>
  );
}

/** One choice of a form, from a list. */
export function Choice({
  label,
  name,
  value,
  options,
}: {
  label: string;
  name: string;
  value: string;
  options: readonly { value: string; label: string }[];
}) {
  return (
    <label className="flex flex-col gap-1 text-13 text-muted">
      {label}
      <select name={name} defaultValue={value} className={`${press.field} max-w-72`}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
