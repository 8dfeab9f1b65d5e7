"use client";

import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { useIsTakenOver } from "@/components/ui/as-written";

/** The server's own HTML as it came; taken over by script; or whole again, as it is on paper. */
export type Waking = "written" | "awake" | "whole";

/** How far script has taken over a part of the page. */
export function useWaking(): Waking {
  const isTakenOver = useIsTakenOver();
  const [waking, setWaking] = useState<Waking>(isTakenOver ? "written" : "whole");
  useEffect(() => {
    const wake = () => setWaking("awake");
    const print = () => flushSync(() => setWaking("whole"));
    wake();
    window.addEventListener("beforeprint", print);
    window.addEventListener("afterprint", wake);
    return () => {
      window.removeEventListener("beforeprint", print);
      window.removeEventListener("afterprint", wake);
    };
  }, []);
  return waking;
}
