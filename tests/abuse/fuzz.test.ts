import { setTimeout as delay } from "node:timers/promises";
import fc from "fast-check";
import pLimit from "p-limit";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Answer, Question } from "./setup/ask";
import { toIndexBodies } from "./setup/bodies";
import { readKnownNames } from "./setup/known-names";
import { openSite, type Site } from "./setup/open-site";
import { listEmbeds, listOthers, listPages, listReads, type Route } from "./setup/routes";
import { Slowest } from "./setup/slowest";
import { findUnsound } from "./setup/sound-answer";
import type { KnownNames } from "./setup/values";

/** So many questions at once as the machine has cores: nothing waits behind anything else. */
const AT_ONCE = 2;
const LONGEST_MS = 1_000;
/** So many may be told that the store did not answer in time, of all: the machine has others to serve. */
const MOST_AWAY = 5;
/** Given again, it asks the same questions. */
const SEED = Number(process.env.ABUSE_SEED ?? Date.now() % 2 ** 31);

let site: Site;
let known: KnownNames;
const slowest = new Slowest(LONGEST_MS);

beforeAll(async () => {
  console.log(`Questions by seed ${SEED}: ask them again with ABUSE_SEED=${SEED}.`);
  site = await openSite(AT_ONCE);
  known = await readKnownNames(site);
});

afterAll(() => site.close());

async function askSoundly(path: string, question?: Question): Promise<Answer> {
  let answer = await site.ask(path, question);
  slowest.note(answer, question);
  // A busy machine's store may not answer in time, and a reader is told when to ask again: once.
  if (answer.status === 503) {
    await delay(1_000 * Number(answer.headers["retry-after"]));
    answer = await site.ask(path, question);
  }
  expect(findUnsound(answer), answer.asked).toEqual([]);
  return answer;
}

/** Asks so many questions of each route, and tells every route whose answers are not sound. */
async function askAll(routes: readonly Route[], toTimes: (route: Route) => number) {
  const lane = pLimit(AT_ONCE);
  const outcomes = await Promise.allSettled(
    routes.map((route) =>
      lane(() =>
        fc.assert(
          fc.asyncProperty(route.questions, async (path) => {
            await askSoundly(path);
          }),
          { numRuns: toTimes(route), seed: SEED },
        ),
      ),
    ),
  );
  const faults = outcomes.flatMap((each, place) =>
    each.status === "rejected" ? [`${routes[place]?.path}: ${each.reason}`] : [],
  );
  expect(faults.join("\n\n")).toBe("");
}

it("every route of the API answers every query soundly", () =>
  askAll(listReads(known), ({ path }) => {
    // Each computes an index a thousand times over.
    if (path.includes("/strength")) return 25;
    if (!path.includes("/figures/")) return 330;
    return path.endsWith(".png") ? 25 : 80;
  }));

it("every page and every framed chart answers every query soundly", () =>
  askAll([...listPages(known), ...listEmbeds(known)], () => 12));

it("a name in a path that stands for nothing, climbs or cannot be read is refused soundly", () =>
  askAll(listOthers(known), () => 150));

it("the index answers every body soundly", () =>
  fc.assert(
    fc.asyncProperty(toIndexBodies(known[2] ?? [], known[0] ?? []), async (body) => {
      const headers = { "Content-Type": "application/json" };
      await askSoundly("/api/v1/index", { method: "POST", headers, body });
    }),
    { numRuns: 400, seed: SEED },
  ));

it("no answer took over a second, of twenty thousand", async () => {
  console.log(slowest.tell());
  expect(slowest.count).toBeGreaterThanOrEqual(20_000);
  expect(slowest.countOf(503)).toBeLessThanOrEqual(MOST_AWAY);
  // On a busy machine an answer also waits for strangers: what took long is asked again by itself.
  const still = await slowest.askAgain(site);
  expect(still).toEqual([]);
});
