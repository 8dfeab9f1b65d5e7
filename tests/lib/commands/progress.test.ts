import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { runStep } from "@/lib/commands/progress";

let lines: string[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  lines = [];
  const write = (line: string) => lines.push(line.replace(/\n$/, ""));
  vi.stubGlobal("process", { ...process, stdout: { isTTY: false, write } });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("tells of a long step, away from a terminal, every two seconds in plain lines", async () => {
  const step = runStep(
    "Dataset",
    async ({ update }) => {
      for (const release of [1, 2, 3]) {
        update(`${release} of 3 releases`);
        await vi.advanceTimersByTimeAsync(1_500);
      }
    },
    () => "loaded 3 releases",
  );
  await step;
  expect(lines).toEqual([
    "Dataset: 2 of 3 releases (2.0 s)",
    "Dataset: 3 of 3 releases (4.0 s)",
    "Dataset: loaded 3 releases (4.5 s)",
  ]);
});

it("is silent about a step that had nothing to do", async () => {
  await runStep(
    "Database client",
    async () => false,
    (made) => (made ? "generated" : null),
  );
  expect(lines).toEqual([]);
});

it("says that a step did not finish, and passes its error on", async () => {
  const step = runStep("Pages", async () => {
    throw new Error("no room");
  });
  await expect(step).rejects.toThrow("no room");
  expect(lines).toEqual(["Pages: not finished (0.0 s)"]);
});
