"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { LabAnswers, LabMessage, LabQuestion, LabTask } from "./lab-worker";

/** How a question stands. */
export interface LabAsked<Answer> {
  /** To the newest question; null until it is there. */
  answer: Answer | null;
  /** How much of it is done, from 0 to 1; null where nothing is under way. */
  progress: number | null;
  /** Why there is no answer. */
  failure: string | null;
  cancel: () => void;
}

/**
 * Asks the worker a question whenever `key` changes, a moment after it last did; what was under way
 * is taken back. The page stays free meanwhile.
 *
 * @param key by which one question is told from another; null asks nothing
 * @param toQuestion made when it is asked
 * @param wait in milliseconds, so that a slider on its way asks nothing
 */
export function useLabAnswer<Kind extends keyof LabAnswers>(
  kind: Kind,
  key: string | null,
  toQuestion: () => LabQuestion & { kind: Kind },
  wait: number,
): LabAsked<LabAnswers[Kind]> {
  const worker = useRef<Worker | null>(null);
  const id = useRef(0);
  const ask = useRef(toQuestion);
  ask.current = toQuestion;
  const [state, setState] = useState<Omit<LabAsked<LabAnswers[Kind]>, "cancel"> & { key: string }>({
    ...{ key: "", answer: null, progress: null, failure: null },
  });

  useEffect(() => () => worker.current?.terminate(), []);
  useEffect(() => {
    if (key === null) return;
    const own = ++id.current;
    const listen = ({ data }: MessageEvent<LabMessage>) => {
      if (data.id !== own || data.id !== id.current) return;
      if (data.kind === "progress") {
        setState({ key, answer: null, progress: data.done / data.total, failure: null });
      } else if (data.kind === "failed") {
        setState({ key, answer: null, progress: null, failure: data.message });
      } else if (isOf(data, kind)) {
        setState({ key, answer: data.answer, progress: null, failure: null });
      }
    };
    const timer = setTimeout(() => {
      worker.current ??= new Worker(new URL("./lab-worker.ts", import.meta.url), {
        type: "module",
      });
      worker.current.addEventListener("message", listen);
      setState({ key, answer: null, progress: 0, failure: null });
      send(worker.current, { id: own, question: ask.current() });
    }, wait);
    return () => {
      clearTimeout(timer);
      worker.current?.removeEventListener("message", listen);
      if (worker.current) send(worker.current, { id: ++id.current, question: null });
    };
  }, [kind, key, wait]);

  const cancel = useCallback(() => {
    if (worker.current) send(worker.current, { id: ++id.current, question: null });
    setState((before) => ({ ...before, progress: null, failure: "Stopped." }));
  }, []);
  const isCurrent = state.key === key;
  return {
    answer: isCurrent ? state.answer : null,
    progress: isCurrent ? state.progress : null,
    failure: isCurrent ? state.failure : null,
    cancel,
  };
}

function send(worker: Worker, task: LabTask): void {
  worker.postMessage(task);
}

function isOf<Kind extends keyof LabAnswers>(
  message: LabMessage,
  kind: Kind,
): message is { id: number; kind: Kind; answer: LabAnswers[Kind] } & LabMessage {
  return message.kind === kind;
}
