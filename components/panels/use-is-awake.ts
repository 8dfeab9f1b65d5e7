"use client";

import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** Whether script has taken over the page: not while the server's own HTML stands, and not on paper. */
export function useIsAwake(): boolean {
  const [isAwake, setAwake] = useState(false);
  useEffect(() => {
    const wake = () => setAwake(true);
    const print = () => flushSync(() => setAwake(false));
    wake();
    window.addEventListener("beforeprint", print);
    window.addEventListener("afterprint", wake);
    return () => {
      window.removeEventListener("beforeprint", print);
      window.removeEventListener("afterprint", wake);
    };
  }, []);
  return isAwake;
}
