import { expect, type Page, test } from "./awake";
import { findFaults } from "./find-faults";
import { findSideways } from "./find-sideways";
import { DRAWING, PAGES } from "./pages";

const MOST_SCRIPT_KB = 260;

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

/** The colour of the page's text, by which its theme is known. */
function readInk(page: Page): Promise<string> {
  return page.locator("main").evaluate((main) => getComputedStyle(main).color);
}

for (const [path] of PAGES) {
  test(`${path}: axe finds nothing in either theme, little script, no other host, no error, and it fits a phone`, async ({
    page,
    baseURL,
  }) => {
    await page.emulateMedia({ colorScheme: "light" });
    const heard = await listen(page, baseURL ?? "");
    await page.goto(path, { waitUntil: "networkidle" });
    expect(heard.bytes / 1024, "KB of script").toBeGreaterThan(50);
    expect(heard.bytes / 1024, "KB of script").toBeLessThanOrEqual(MOST_SCRIPT_KB);
    await wakeCharts(page);
    expect(await findFaults(page), "in the light theme").toEqual([]);
    const light = await readInk(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(() => readInk(page)).not.toBe(light);
    await expect.poll(() => findSideways(page), "pixels out of the window").toBe(0);
    expect(await findFaults(page), "in the dark theme, on a phone").toEqual([]);
    expect(heard.foreign).toEqual([]);
    expect(heard.errors).toEqual([]);
  });
}

test("what a link brings along that no page reads is no error on any of them", async ({
  page,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const heard = await listen(page, baseURL ?? "");
  for (const [path] of PAGES) {
    const joint = path.includes("?") ? "&" : "?";
    await page.goto(`${path}${joint}utm_source=letter&fbclid=x`, { waitUntil: "networkidle" });
    expect(heard.errors, path).toEqual([]);
  }
});

const THIRTEEN = "MNG,RUS,CHN,JPN,KOR,PRK,KAZ,IND,AUS,VNM,USA,GBR,FRA";

/** What an address cannot have, and the words that say so. */
const UNFIT = [
  ["/?country=MNG,XXX", "No country is known as XXX."],
  [`/?country=${THIRTEEN}`, "left out: FRA"],
  ["/rankings?by=spears", "No ranking and no indicator is known as spears."],
  ["/rankings?edition=1999", "There is no 1999 edition here"],
  [`/rankings?country=${THIRTEEN}`, "left out: FRA"],
  [`/rankings?q=${"mongolia".repeat(8)}`, "A search takes at most 60 characters"],
  ["/compare?indicator=spears,tanks", "No indicator is known as spears."],
  [`/compare?country=${THIRTEEN}`, "left out: FRA"],
  ["/compare?year=1805", "None of these countries has a figure of 1805."],
  ["/compare?kind=scatter&indicator=tanks", "only one is chosen"],
  ["/compare?kind=ratio&country=MNG", "A ratio needs a second country."],
  ["/indicators/tanks?year=1805", "No figure lies within 5 years of 1805"],
  [`/indicators/tanks?country=${THIRTEEN}`, "left out: FRA"],
  ["/strength?lens=spears", "No lens is called spears"],
  ["/strength?recipe=2,w:tanks:3", "form called “2”"],
  ["/strength?recipe=1,w:spears:3", "no indicator and no group called spears"],
  ["/strength?if=MNG:tanks:many", "is no changed figure"],
  ["/strength/lab?if=XXX:tanks:3", "no ranked country has that code"],
  ["/strength/lab?recipe=1,of:land:air,of:air:land", "does not hold together"],
  ["/cooperation?event=nothing", "No event is known as nothing."],
  ["/cooperation?partner=ZZZ", "No partner is known as ZZZ."],
  ["/cooperation?from=1805", "Events and figures here are of the years"],
  ["/countries/MNG/suppliers?from=1805", "Orders cannot be counted from “1805”"],
  ["/countries/MNG/suppliers?supplier=ATL", "No supplier of these orders is known as ATL."],
  ["/countries/MNG/suppliers?from=2024", "lists no order by Mongolia"],
  ["/embed/suppliers?country=XXX", "No country is known as XXX."],
  ["/cooperation/peacekeeping?of=XXX", "No country is known as XXX."],
  [`/cooperation/peacekeeping?country=${THIRTEEN}`, "left out: FRA"],
  ["/cooperation/peacekeeping?of=PRK", "North Korea is not listed with troops in any UN mission"],
  ["/cooperation/ties?country=MNG,XXX", "No country is known as XXX."],
  [`/cooperation/ties?country=${THIRTEEN}`, "left out: FRA"],
  ["/cooperation/ties?kinds=friendship", "No kind of tie is known as friendship."],
  ["/cooperation/ties?year=1990", "Of 1990 no obligations are stated; those of 2018 are shown."],
  ["/cooperation/ties?from=soon", "“soon” is no year of the register"],
  ["/embed/strength?lens=spears", "No lens is known as “spears”."],
  ["/embed/pie?indicator=tanks", "there is no kind of chart “pie”"],
  [`/embed/bars?indicator=tanks&country=${THIRTEEN}`, "at most 12 countries at a time"],
  ["/embed/bars?indicator=spears&country=MNG", "No indicator is known as spears."],
] as const;

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test("every page has its title, and what it is for on a phone: its figure, its table or its list", async ({
    page,
  }) => {
    for (const [path, thing] of PAGES) {
      await page.goto(path);
      await expect(page.locator(thing).filter({ visible: true }).first(), path).toBeVisible();
      expect(await page.locator("head > title").textContent(), path).toContain("Parity");
      expect(await findSideways(page), path).toBe(0);
    }
  });

  test("a ranking has every row, to its last", async ({ page }) => {
    await page.goto("/rankings");
    const rows = page.locator("[role=grid] tbody tr[data-iso3]");
    await expect(rows).toHaveCount(145);
    await expect(rows.last()).toBeVisible();
  });

  test("what an address asks for and cannot have is told on every page, and the rest is shown", async ({
    page,
  }) => {
    for (const [path, words] of UNFIT) {
      const response = await page.goto(path);
      expect(response?.status(), path).toBe(200);
      await expect(page.getByText(words).filter({ visible: true }).first(), path).toBeVisible();
    }
  });
});

test("headings begin with one of the first level and go down one level at a time, on every page", async ({
  request,
}) => {
  const skipping: string[] = [];
  for (const [path] of PAGES) {
    const html = await (await request.get(path)).text();
    const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
    const isInOrder = levels.every((level, at) => level <= (levels[at - 1] ?? 0) + 1);
    if (!isInOrder || levels.filter((level) => level === 1).length !== 1) {
      skipping.push(`${path}: ${levels.join(" ")}`);
    }
  }
  expect(skipping).toEqual([]);
});
