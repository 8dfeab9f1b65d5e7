import { chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import { findFreePort } from "@/lib/database/free-port";
import config from "../../playwright.config";
import type { Measured } from "./runner/measured";

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
  }
  return [...scores].map(([category, values]) => ({
    what: `${name}: Lighthouse ${category}`,
    unit: "of 100",
    better: "more",
    values,
  }));
}
