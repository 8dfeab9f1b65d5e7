import { expect, type Page, test } from "@playwright/test";
import { findFaults } from "./find-faults";
import { findSideways } from "./find-sideways";

const DRAWING = ".figure-static svg";
const MOST_SCRIPT_KB = 260;

/** Each page with what must stand on it, script or none. */
const PAGES = [
  ["/", DRAWING],
  ["/rankings", '[data-iso3="MNG"]'],
  ["/compare", DRAWING],
  ["/compare?kind=scatter&indicator=gdp-usd,military-spending-usd", DRAWING],
  ["/compare?kind=heat&indicator=military-spending-usd,tanks,population", "main table"],
  ["/compare?kind=multiples", DRAWING],
  ["/indicators", 'main a[href^="/indicators/military-spending-usd"]'],
  ["/indicators/military-spending-usd", DRAWING],
  ["/indicators/military-spending-usd?tab=ranking", DRAWING],
  ["/indicators/military-spending-usd?tab=time", DRAWING],
  ["/indicators/military-spending-usd?tab=distribution", DRAWING],
  ["/indicators/military-spending-usd?tab=sources", 'main a[href^="/data/sipri-milex"]'],
  ["/indicators/active-personnel/sources?country=MNG", DRAWING],
  ["/countries", 'main a[href="/countries/MNG"]'],
  ["/countries/MNG", DRAWING],
  ["/countries/XKX", DRAWING],
  ["/data", 'main a[href="/data/sipri-milex"]'],
  ["/data/sipri-milex", "main h1"],
  ["/data/disagreements", "main table"],
  ["/search?q=mong", 'main a[href="/countries/MNG"]'],
  ["/embed/bars?indicator=tanks&country=MNG,RUS,CHN", DRAWING],
] as const;

const LOOKS = [
  { theme: "light", width: 1440 },
  { theme: "dark", width: 390 },
] as const;

/** What a page asks for and complains of, from now on. */
async function listen(page: Page, origin: string) {
  const foreign: string[] = [];
  const errors: string[] = [];
  const scripts = new Set<string>();
  const heard = { foreign, errors, bytes: 0 };
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) foreign.push(url);
  });
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  devtools.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") scripts.add(requestId);
  });
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) heard.bytes += encodedDataLength;
  });
  return heard;
}

/** The charts of script take the place of the server's wherever the window shows one. */
async function wakeCharts(page: Page): Promise<void> {
  await page.mouse.move(300, 300);
  const first = page.locator(".figure-frame").first();
  if ((await page.locator(DRAWING).count()) === 0) return;
  await first.scrollIntoViewIfNeeded();
  await expect(first.locator(".figure-drawn :is(svg, table)").first()).toBeAttached();
}

for (const [path] of PAGES) {
  for (const { theme, width } of LOOKS) {
    test(`${path}, ${theme}: axe finds nothing, little script, no other host, no error, and it fits a phone`, async ({
      page,
      baseURL,
    }) => {
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize({ width, height: 900 });
      const heard = await listen(page, baseURL ?? "");
      await page.goto(path, { waitUntil: "networkidle" });
      expect(heard.bytes / 1024, "KB of script").toBeGreaterThan(50);
      expect(heard.bytes / 1024, "KB of script").toBeLessThanOrEqual(MOST_SCRIPT_KB);
      await wakeCharts(page);
      expect(await findFaults(page)).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      await expect.poll(() => findSideways(page), "pixels out of the window").toBe(0);
      expect(heard.foreign).toEqual([]);
      expect(heard.errors).toEqual([]);
    });
  }
}

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("every page has what it is for: its figure, its table or its list", async ({ page }) => {
    for (const [path, thing] of PAGES) {
      await page.goto(path);
      await expect(page.locator(thing).filter({ visible: true }).first(), path).toBeVisible();
    }
  });
});
