"use client";

import { type ComponentProps, useEffect, useRef } from "react";

/**
 * A choice whose value the view holds. One made while the page was still waking, when nobody was
 * told of it, is told as soon as it is awake.
 */
export function Select(props: ComponentProps<"select"> & { value: string | number }) {
  const field = useRef<HTMLSelectElement>(null);
  const given = useRef(String(props.value));
  useEffect(() => {
    const { current } = field;
    if (current === null || current.value === given.current) return;
    // A value that is none of the options leaves the browser's first one standing: nobody chose it.
    const isOffered = [...current.options].some(({ value }) => value === given.current);
    if (isOffered) current.dispatchEvent(new Event("change", { bubbles: true }));
  }, []);
  return <select ref={field} {...props} />;
}
