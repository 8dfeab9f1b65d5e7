"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { LabAnswers, LabMessage, LabQuestion, LabTask } from "./lab-worker";

/** How a question stands. */
export interface LabAsked<Answer> {
  /** To the newest question, part by part; null until all of them are there. */
  answers: readonly Answer[] | null;
  /** How much of it is done, from 0 to 1; null where nothing is under way. */
  progress: number | null;
  /** Why there is no answer. */
  failure: string | null;
  cancel: () => void;
}

const NOTHING = { answers: null, progress: null, failure: null };

/**
 * Asks workers a question whenever `key` changes, a moment after it last did; what was under way is
 * taken back. Each part of a question has a worker of its own. The page stays free meanwhile.
 *
 * @param key by which one question is told from another; null asks nothing
 * @param toQuestions its parts, made when it is asked
 * @param wait in milliseconds, so that a slider on its way asks nothing
 */
export function useLabAnswer<Kind extends keyof LabAnswers>(
  kind: Kind,
  key: string | null,
  toQuestions: () => (LabQuestion & { kind: Kind })[],
  wait: number,
): LabAsked<LabAnswers[Kind]> {
  const workers = useRef<Worker[]>([]);
  const id = useRef(0);
  const ask = useRef(toQuestions);
  ask.current = toQuestions;
  const [state, setState] = useState<
    Omit<LabAsked<LabAnswers[Kind]>, "cancel"> & { key: string | null }
  >({ key: null, ...NOTHING });

  const takeBack = useCallback(() => {
    id.current += 1;
    for (const worker of workers.current) send(worker, { id: id.current, question: null });
  }, []);

  useEffect(
    () => () => {
      for (const worker of workers.current) worker.terminate();
      workers.current = [];
    },
    [],
  );
  useEffect(() => {
    if (key === null) return;
    const stops: (() => void)[] = [];
    const timer = setTimeout(() => {
      const own = ++id.current;
      const questions = ask.current();
      const answers = questions.map((): LabAnswers[Kind] | null => null);
      const done = questions.map(() => 0);
      setState({ key, ...NOTHING, progress: 0 });
      for (const [part, question] of questions.entries()) {
        workers.current[part] ??= createWorker();
        const worker = workers.current[part];
        const listen = ({ data }: MessageEvent<LabMessage>) => {
          if (data.id !== own || own !== id.current) return;
          if (data.kind === "failed") {
            setState({ key, ...NOTHING, failure: data.message });
            return;
          }
          if (isOf(data, kind)) answers[part] = data.answer;
          done[part] = data.kind === "progress" ? data.done / data.total : 1;
          const known = answers.filter((each) => each !== null);
          const isWhole = known.length === questions.length;
          const progress = done.reduce((sum, each) => sum + each, 0) / questions.length;
          setState({ key, ...NOTHING, ...(isWhole ? { answers: known } : { progress }) });
        };
        worker.addEventListener("message", listen);
        stops.push(() => worker.removeEventListener("message", listen));
        send(worker, { id: own, question });
      }
    }, wait);
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
      takeBack();
    };
  }, [kind, key, wait, takeBack]);

  const cancel = useCallback(() => {
    takeBack();
    setState((before) => ({ key: before.key, ...NOTHING, failure: "Stopped." }));
  }, [takeBack]);
  const { answers, progress, failure } = state.key === key ? state : NOTHING;
  return { answers, progress, failure, cancel };
}

function createWorker(): Worker {
  return new Worker(new URL("./lab-worker.ts", import.meta.url), { type: "module" });
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
