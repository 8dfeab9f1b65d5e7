"use client";

import { type ChangeEvent, type ComponentProps, useEffect, useRef, useState } from "react";
import { afterPaint } from "./after-paint";
import { isChangedEarly } from "./early-hand";

type Props = Omit<ComponentProps<"select">, "value" | "onChange"> & {
  value: string | number;
  onChange: (event: ChangeEvent<HTMLSelectElement>) => void;
};

/**
 * A choice whose value the view holds. What was chosen shows at once; the view, which may have much to
 * draw for it, is told after that paint. One that the browser has put back, from before the page was read
 * again, is told as soon as it is awake.
 */
export function Select({ value, onChange, ...props }: Props) {
  const field = useRef<HTMLSelectElement>(null);
  const given = useRef(String(value));
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => {
    const { current } = field;
    if (current === null || current.value === given.current || isChangedEarly(current)) return;
    // A value that is none of the options leaves the browser's first one standing: nobody chose it.
    const isOffered = [...current.options].some(({ value }) => value === given.current);
    if (isOffered) current.dispatchEvent(new Event("change", { bubbles: true }));
  }, []);
  return (
    <select
      ref={field}
      {...props}
      value={chosen ?? value}
      onChange={(event) => {
        setChosen(event.target.value);
        afterPaint(() => {
          setChosen(null);
          onChange(event);
        });
      }}
    />
  );
}
