"use client";

import { type InputHTMLAttributes, useState } from "react";
import { press } from "./press";

/**
 * A field for a short text of a certain form. What is typed takes effect as soon as it has that
 * form; until then it stays a draft and says so.
 */
export function DraftField({
  value,
  isFit,
  onDraft,
  ...rest
}: Pick<
  InputHTMLAttributes<HTMLInputElement>,
  "name" | "placeholder" | "inputMode" | "aria-label" | "disabled"
> & {
  value: string;
  isFit: (text: string) => boolean;
  onDraft: (text: string) => void;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <input
      {...rest}
      className={`${press.field} number w-full aria-invalid:border-accent`}
      value={draft ?? value}
      aria-invalid={draft !== null && !isFit(draft)}
      onChange={({ target }) => {
        const text = target.value.trim();
        setDraft(target.value);
        if (isFit(text)) onDraft(text);
      }}
      onBlur={() => {
        if (draft !== null && isFit(draft.trim())) setDraft(null);
      }}
    />
  );
}
