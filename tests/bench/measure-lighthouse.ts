import { chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import { findFreePort } from "@/lib/database/free-port";
import config from "../../playwright.config";
import type { Measured } from "./runner/measured";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
/** Runs of a page that may be lost. */
const MOST_LOST = 3;

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
  for (let run = 0, lost = 0; run < runs; ) {
    const result = await runLighthouse(address);
    // Now and then the browser loses a recording's beginning: Lighthouse says to run it again.
    const fault = result?.runtimeError;
    if ((result === undefined || fault !== undefined) && lost < MOST_LOST) {
      lost += 1;
      console.error(`${name}: a run of Lighthouse is lost, ${fault?.code ?? "no result"}`);
      continue;
    }
    for (const [category, values] of scores) {
      const score = result?.categories[category]?.score;
      if (typeof score !== "number") throw new Error(`Lighthouse gave ${name} no ${category}`);
      values.push(Math.round(score * 100));
    }
    run += 1;
  }
  return [...scores].map(([category, values]) => ({
    what: `${name}: Lighthouse ${category}`,
    unit: "of 100",
    better: "more",
    values,
  }));
}

async function runLighthouse(address: string) {
  const port = await findFreePort();
  const options = config.use?.launchOptions;
  const browser = await chromium.launch({
    ...options,
    args: [...(options?.args ?? []), `--remote-debugging-port=${port}`],
  });
  try {
    const flags = { port, logLevel: "error", output: "json", onlyCategories: CATEGORIES } as const;
    return (await lighthouse(address, flags))?.lhr;
  } finally {
    await browser.close();
  }
}
