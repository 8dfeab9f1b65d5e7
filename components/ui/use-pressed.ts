"use client";

import { useState } from "react";
import { afterPaint } from "./after-paint";

/**
 * A choice that the view holds, and the way to make another: what was pressed shows at once, and the
 * view, which may have much to draw for it, is told after that paint. It is what the view says again as
 * soon as that has changed.
 *
 * @param value as the view has it, the same object for as long as it is the same choice
 */
export function usePressed<Value>(
  value: Value,
): [shown: Value, press: (next: Value, tell: () => void) => void] {
  const [pressed, setPressed] = useState<{ next: Value; instead: Value } | null>(null);
  const press = (next: Value, tell: () => void) => {
    setPressed({ next, instead: value });
    afterPaint(tell);
  };
  return [pressed?.instead === value ? pressed.next : value, press];
}
