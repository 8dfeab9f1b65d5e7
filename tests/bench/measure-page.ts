import { chromium } from "@playwright/test";
import config from "../../playwright.config";
import type { Measured } from "./runner/measured";

export const SLOW_DOWN = 4;

/** The frames that a reader scrolls to: what stands folded is drawn when it is opened. */
const FRAMES = ".figure-frame:not(details:not([open]) *)";

/** What a chart's frame holds once the hand's chart has taken the static figure's place. */
const DRAWN = ":scope > :not([aria-hidden]) :is(svg, canvas, table)";

/**
 * What a page costs a visitor's browser that is four times slower than this machine.
 *
 * @param name how the page is called in the table
 */
export async function measurePage(
  name: string,
  address: string,
  runs: number,
): Promise<Measured[]> {
  const browser = await chromium.launch(config.use?.launchOptions);
  const rows: Record<string, number>[] = [];
  for (let run = 0; run < runs; run++) rows.push(await visit());
  await browser.close();
  const of = (what: string, unit: string, key: string): Measured => ({
    what: `${name}: ${what}`,
    unit,
    better: "less",
    values: rows.map((row) => row[key] ?? Number.NaN),
  });
  return [
    of("script, first screen", "KB", "scriptAtFirst"),
    of("script, all charts drawn", "KB", "scriptInAll"),
    of("all bytes", "KB", "bytes"),
    of("first paint, 4× slower", "ms", "first"),
    of("largest paint, 4× slower", "ms", "largest"),
    of("blocked, 4× slower", "ms", "blocked"),
    of("layout shift, all charts drawn", "", "shift"),
  ];

  async function visit() {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send("Network.enable");
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOW_DOWN });
    let bytes = 0;
    let script = 0;
    const kinds = new Map<string, string>();
    devtools.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
    devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      bytes += encodedDataLength;
      if (kinds.get(requestId) === "Script") script += encodedDataLength;
    });
    await page.addInitScript(() => {
      const paid = { blocked: 0, largest: 0, shift: 0 };
      Object.assign(window, { paid });
      // One observer for all: a named function would not survive the way into the page.
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          if (entry.entryType === "longtask") paid.blocked += Math.max(0, entry.duration - 50);
          else if (entry.entryType === "largest-contentful-paint") paid.largest = entry.startTime;
          else if ("hadRecentInput" in entry && !entry.hadRecentInput && "value" in entry)
            paid.shift += Number(entry.value);
        }
      }).observe({ entryTypes: ["longtask", "largest-contentful-paint", "layout-shift"] });
    });
    await page.goto(address);
    await page.waitForLoadState("networkidle");
    const paid = await page.evaluate(() => ({
      ...("paid" in window && typeof window.paid === "object" ? window.paid : {}),
      first: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
    }));
    const scriptAtFirst = script / 1024;
    await page.mouse.move(300, 300);
    const charts = await page.locator(FRAMES).count();
    for (let chart = 0; chart < charts; chart++) {
      const frame = page.locator(FRAMES).nth(chart);
      await frame.scrollIntoViewIfNeeded();
      await frame.locator(DRAWN).first().waitFor({ state: "attached" });
    }
    const shift = await page.evaluate(() =>
      "paid" in window && typeof window.paid === "object" && window.paid && "shift" in window.paid
        ? Number(window.paid.shift)
        : Number.NaN,
    );
    await context.close();
    return { ...paid, shift, bytes: bytes / 1024, scriptAtFirst, scriptInAll: script / 1024 };
  }
}
