import { createServer } from "node:net";
import { chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import config from "../../playwright.config";
import type { Measured } from "./print-measured";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

/**
 * Lighthouse's scores of a page, 0 to 100, as it judges a phone by default.
 *
 * @param name how the page is called in the table
 */
export async function measureLighthouse(
  name: string,
  address: string,
  runs: number,
): Promise<Measured[]> {
  const scores = new Map<string, number[]>(CATEGORIES.map((category) => [category, []]));
  for (let run = 0; run < runs; run++) {
    const port = await findFreePort();
    const options = config.use?.launchOptions;
    const browser = await chromium.launch({
      ...options,
      args: [...(options?.args ?? []), `--remote-debugging-port=${port}`],
    });
    const result = await lighthouse(address, {
      port,
      logLevel: "error",
      output: "json",
      onlyCategories: CATEGORIES,
    });
    await browser.close();
    for (const [category, values] of scores) {
      const score = result?.lhr.categories[category]?.score;
      if (typeof score !== "number") throw new Error(`Lighthouse gave ${name} no ${category}`);
      values.push(Math.round(score * 100));
    }
    if (process.argv.includes("--findings")) printFindings(name, result?.lhr.audits ?? {});
  }
  return [...scores].map(([category, values]) => ({
    what: `${name}: Lighthouse ${category}`,
    unit: "of 100",
    values,
  }));
}

/** What Lighthouse found short of perfect, with its first places. */
function printFindings(
  name: string,
  audits: Readonly<Record<string, { score: number | null; title: string; displayValue?: string }>>,
): void {
  for (const { score, title, displayValue = "" } of Object.values(audits)) {
    if (score !== null && score < 0.9) console.error(`${name}: ${score} ${title} ${displayValue}`);
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((go) => server.once("listening", go));
  const address = server.address();
  await new Promise((go) => server.close(go));
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
