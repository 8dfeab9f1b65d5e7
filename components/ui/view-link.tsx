"use client";

import type { ComponentProps, MouseEvent } from "react";

/**
 * A link to another state of this page: a plain address for those without script or for a new
 * tab, and a change in place for everyone else.
 */
export function ViewLink({
  href,
  onChoose,
  ...rest
}: Omit<ComponentProps<"a">, "onClick"> & { href: string; onChoose: () => void }) {
  const choose = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0)
      return;
    event.preventDefault();
    onChoose();
  };
  return <a href={href} onClick={choose} {...rest} />;
}
