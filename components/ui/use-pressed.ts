"use client";

import { useCallback, useLayoutEffect, useRef, useState } from "react";
import { afterPaint } from "./after-paint";

/**
 * A choice that the view holds, and the way to make another: what was pressed shows at once, and the
 * view, which may have much to draw for it, is told after that paint. It is what the view says again as
 * soon as that has changed.
 *
 * @param value as the view has it, the same object for as long as it is the same choice
 * @returns `press` stays the same function: what only presses is not drawn again for another choice
 */
export function usePressed<Value>(
  value: Value,
): [shown: Value, press: (toNext: (shown: Value) => Value, tell: (next: Value) => void) => void] {
  const [pressed, setPressed] = useState<{ next: Value; instead: Value } | null>(null);
  const shown = pressed?.instead === value ? pressed.next : value;
  const latest = useRef({ shown, value });
  useLayoutEffect(() => {
    latest.current = { shown, value };
  });
  const press = useCallback((toNext: (shown: Value) => Value, tell: (next: Value) => void) => {
    const next = toNext(latest.current.shown);
    setPressed({ next, instead: latest.current.value });
    afterPaint(() => tell(next));
  }, []);
  return [shown, press];
}
