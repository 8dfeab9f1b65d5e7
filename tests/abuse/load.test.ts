import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Answer } from "./setup/ask";
import { openSite, type Site } from "./setup/open-site";
import { toStableBody } from "./setup/stable-body";

const CONNECTIONS = 20;
const LOADED_MS = 60_000;
const KILLED_AT_MS = 20_000;
const BACK_AT_MS = 40_000;
const RECOVERED_MS = 5_000;
/** The server says so of figures that it held when its store was last seen. */
const AS_OF = "figures-as-of";

const HELD = [
  "/api/v1/countries",
  "/api/v1/rankings",
  "/api/v1/compare?country=MNG,RUS,CHN&indicator=military-spending-usd,tanks",
  "/api/v1/series?country=MNG,KAZ&indicator=military-spending-usd",
  "/api/v1/events?country=MNG",
  "/api/v1/figures/bars.svg?indicator=tanks&country=MNG,RUS,CHN",
  "/api/v1/figures/bars.csv?indicator=tanks&country=MNG,RUS,CHN",
  "/api/v1/events.atom",
  "/",
  "/rankings",
  "/countries/MNG",
] as const;
const PARTNERS = ["CHN", "RUS", "KAZ", "JPN", "KOR", "USA", "FRA", "DEU", "IND", "TUR"];

let site: Site;

beforeAll(async () => {
  site = await openSite(CONNECTIONS);
});

afterAll(() => site.close());

/** A question that nobody has asked before. */
function toFresh(count: number): string {
  const year = 1950 + (count % 70);
  const partner = PARTNERS[Math.floor(count / 70) % PARTNERS.length];
  const within = Math.floor(count / 700) % 50;
  return `/api/v1/compare?country=MNG,${partner}&indicator=military-spending-usd&year=${year}&within=${within}`;
}

/** Where two answers part, with what stands there in each. */
function tellDifference(path: string, one: string, other: string): string {
  let at = 0;
  while (one[at] === other[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - 100), at + 200);
  return `${path}\n${around(one)}\n${around(other)}`;
}

interface Heard {
  path: string;
  answer: Answer;
  /** When it was asked, in milliseconds. */
  at: number;
}

it("a minute of twenty readers with the database killed in its midst: no wrong figure, no error but 503, all as before within five seconds of its return", async () => {
  const before = new Map<string, string>();
  for (const path of HELD) before.set(path, toStableBody(await site.ask(path)));
  const memory = site.readMemory();
  const heard: Heard[] = [];
  const wrong: string[] = [];
  const begun = performance.now();
  let asked = 0;
  let back = Number.POSITIVE_INFINITY;

  async function read(): Promise<void> {
    while (performance.now() - begun < LOADED_MS) {
      asked += 1;
      const path = asked % 4 === 0 ? toFresh(asked) : (HELD[asked % HELD.length] ?? "/");
      const at = performance.now();
      const answer = await site.ask(path);
      if (answer.status === 200) {
        const body = toStableBody(answer);
        const known = before.get(path);
        if (known === undefined) before.set(path, body);
        else if (known !== body) wrong.push(tellDifference(path, known, body));
      }
      heard.push({ path, at, answer: { ...answer, body: Buffer.alloc(0) } });
    }
  }

  async function breakAndMend(): Promise<void> {
    await delay(KILLED_AT_MS);
    await site.database.kill();
    await delay(BACK_AT_MS - KILLED_AT_MS);
    await site.database.start();
    back = performance.now();
  }

  await Promise.all([breakAndMend(), ...Array.from({ length: CONNECTIONS }, read)]);

  const failed = heard.filter(({ answer }) => answer.status !== 200);
  const odd = failed.filter(
    ({ answer }) => answer.status !== 503 || answer.headers["retry-after"] === undefined,
  );
  const late = heard.filter(
    ({ answer, at }) => at > back && (answer.status !== 200 || AS_OF in answer.headers),
  );
  const recovery = Math.max(0, ...late.map(({ at, answer }) => at + answer.milliseconds - back));
  const away = heard.filter(({ answer }) => AS_OF in answer.headers);
  const megabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`;
  console.log(
    `${heard.length} answers, ${failed.length} of them 503, ${away.length} from what was held; ` +
      `all as before ${Math.round(recovery)} ms after the database's return; ` +
      `memory ${megabytes(memory)} before, ${megabytes(site.readMemory())} after.`,
  );
  expect(wrong).toEqual([]);
  expect(odd.map(({ path, answer }) => `${answer.status} ${path}`)).toEqual([]);
  // Both happened: what is held was told as such, and what is not was refused.
  expect(failed.length).toBeGreaterThan(0);
  expect(away.length).toBeGreaterThan(0);
  expect(recovery).toBeLessThanOrEqual(RECOVERED_MS);
  for (const path of [...before.keys()].slice(0, 200)) {
    expect(toStableBody(await site.ask(path)), path).toBe(before.get(path));
  }
});
