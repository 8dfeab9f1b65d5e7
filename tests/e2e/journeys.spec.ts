import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { countriesReply } from "@/lib/contracts/countries";
import { rankTableReply } from "@/lib/contracts/rank-table";
import { snapshotReply } from "@/lib/contracts/snapshot";
import { type APIRequestContext, expect, type Locator, type Page, test } from "./awake";
import { findSideways } from "./find-sideways";
import { openSearch } from "./open-search";
import { countPixels, readPngText } from "./png";

const CARD = "Where this figure comes from";

test("a journalist takes a chart of an earlier year into an article, with its source, citation and frame", async ({
  page,
  request,
}) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Open in compare: Military spending", exact: true }).click();
  await expect(page).toHaveURL(/\/compare/);
  const chart = page.getByRole("region", { name: "Military spending", exact: true });
  await page.getByRole("slider", { name: /^Year/ }).fill("2015");
  await expect(page).toHaveURL(/year=2015/);
  await expect(chart).toContainText("current US$, 2015");

  await chart.getByRole("button", { name: /^Mongolia: / }).click();
  const card = page.getByRole("dialog", { name: CARD });
  await expect(card).toContainText("2015");
  await expect(card).toContainText("SIPRI Military Expenditure Database");
  await page.keyboard.press("Escape");

  const link = chart.getByRole("link", { name: /^Download PNG/ });
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toMatch(/^parity-.*2015.*\.png$/);
  const png = await readFile(await download.path());
  const { width, height, colours } = await countPixels(page, png);
  expect([width, height > 300, colours > 20]).toEqual([1920, true, true]);
  expect(readPngText(png).get("Title")).toContain("Military spending");

  const twin = await chart.getByRole("link", { name: /^Download SVG/ }).getAttribute("href");
  const svg = await (await request.get(twin ?? "")).text();
  for (const words of ["Military spending", "2015", "SIPRI", "year=2015"]) {
    expect(svg).toContain(words);
  }

  await chart.getByLabel(/^Share: /).click();
  const copied = async (name: string) => {
    await chart.getByRole("button", { name, exact: true }).click();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  expect(await copied("Copy citation")).toMatch(/^Parity\. .*Military spending.*2015.*SIPRI/);
  const frame = /src="([^"]+)"/
    .exec(await copied("Copy embed code"))?.[1]
    ?.replaceAll("&amp;", "&");
  await page.goto(frame ?? "");
  await expect(page.getByText("current US$, 2015", { exact: true })).toBeVisible();
});

const csvRow = z.object({ rank: z.string(), iso3: z.string() }).catchall(z.string());

async function readReply<Reply extends z.ZodType>(
  request: APIRequestContext,
  address: string,
  reply: Reply,
): Promise<z.output<Reply>> {
  return reply.parse(await (await request.get(address)).json());
}

test("an analyst's CSV of the landlocked, sorted by spending, is what the API says, row by row", async ({
  page,
  request,
}) => {
  await page.goto("/rankings", { waitUntil: "networkidle" });
  await page.getByRole("combobox", { name: "Sea", exact: true }).selectOption("yes");
  await page
    .getByRole("columnheader", { name: /^Military spending/ })
    .getByRole("link")
    .click();
  await expect(page).toHaveURL(/landlocked=yes/);
  await expect(page).toHaveURL(/sort=-military-spending-usd/);
  const link = page.getByRole("link", { name: /^Download CSV/ });
  await expect(link).toHaveAttribute(
    "href",
    /landlocked=yes.*sort=-military|sort=-military.*landlocked=yes/,
  );
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  const file = await readFile(await download.path(), "utf8");
  const rows = z.array(csvRow).parse(parse(file, { columns: true }));

  const columns = ["military-spending-usd", "active-personnel", "population"];
  const [table, snapshot, countries] = await Promise.all([
    readReply(request, "/api/v1/rankings/table?by=gfp", rankTableReply),
    readReply(request, `/api/v1/snapshot?indicator=${columns.join(",")}`, snapshotReply),
    readReply(request, "/api/v1/countries", countriesReply),
  ]);
  const inland = new Set(countries.data.flatMap((each) => (each.landlocked ? [each.iso3] : [])));
  const ranked = new Map(table.data.entries.map((entry) => [entry.iso3, entry]));
  const text = (value: number | null | undefined) => (value == null ? "" : String(value));
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.map(({ iso3 }) => iso3).sort()).toEqual(
    [...ranked.keys()].filter((iso3) => inland.has(iso3)).sort(),
  );
  for (const row of rows) {
    const entry = ranked.get(row.iso3);
    expect([row.rank, row["gfp-index"]], row.iso3).toEqual([text(entry?.rank), text(entry?.value)]);
    for (const { slug, figures } of snapshot.data) {
      const figure = figures.find(({ iso3 }) => iso3 === row.iso3);
      expect([row[slug], row[`${slug}.year`], row[`${slug}.release`]], row.iso3).toEqual([
        ...[text(figure?.value), text(figure?.year), figure?.release ?? ""],
      ]);
    }
  }
  const spent = rows.flatMap((row) => row["military-spending-usd"] || []).map(Number);
  expect(spent).toEqual(spent.toSorted((one, other) => other - one));
  const shown = page.getByRole("grid").locator("tbody tr[data-iso3]:not([aria-selected=true])");
  await expect(shown.first()).toHaveAttribute(
    "data-iso3",
    rows.find(({ iso3 }) => iso3 !== "MNG")?.iso3 ?? "",
  );
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("a student finds Mongolia, reads its portrait, and chooses a country on the map by a tap", async ({
    page,
  }) => {
    const expectFits = async () => expect(await findSideways(page), page.url()).toBe(0);
    await page.goto("/", { waitUntil: "networkidle" });
    await expectFits();
    await page.getByRole("link", { name: /^Search/ }).tap();
    await page.getByRole("combobox", { name: /^Search/ }).fill("mongol");
    await page
      .getByRole("option", { name: /^Mongolia/ })
      .first()
      .tap();
    await expect(page.getByRole("heading", { level: 1, name: "Mongolia" })).toBeVisible();
    await expect(page.getByText("none: landlocked")).toBeVisible();
    await expectFits();

    await page.getByRole("link", { name: "Indicators", exact: true }).tap();
    await page
      .getByRole("main")
      .getByRole("link", { name: "Military spending", exact: true })
      .tap();
    const map = page.getByRole("group", { name: /^Military spending.*Arrow keys/ });
    await page.getByRole("region", { name: "Military spending", exact: true }).tap({
      position: { x: 5, y: 5 },
    });
    await map.scrollIntoViewIfNeeded();
    await expectFits();
    const kazakhstan = await map.getByRole("button", { name: /^Kazakhstan/ }).boundingBox();
    if (kazakhstan === null) throw new Error("Kazakhstan is not on the map");
    const { x, y, width, height } = kazakhstan;
    await page.touchscreen.tap(x + width / 2, y + height / 2);
    await expect(page.getByRole("list", { name: "Chosen countries" })).toContainText("Kazakhstan");
    await expect(page).toHaveURL(/country=MNG,RUS,CHN,KAZ/);
    await expectFits();
  });
});

/** Fails where the keyboard's focus is lost, is out of the window, or cannot be seen. */
async function expectSeen(page: Page): Promise<void> {
  const focus = await page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return "lost";
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const frame = element.closest(":focus-within:has(> :focus)");
    const isRinged = outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0;
    const border = frame && getComputedStyle(frame).borderBottomWidth;
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const isInside = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
    if (!isInside) return `out of the window: ${element.outerHTML.slice(0, 200)}`;
    const isMarked = isRinged || (element.matches("[role=combobox]") && border === "2px");
    return isMarked ? "seen" : `unmarked: ${element.outerHTML.slice(0, 200)}`;
  });
  expect(focus).toBe("seen");
}

/** Goes on by Tab to an element, as somebody without a pointer does, the focus in sight at every stop. */
async function tabTo(page: Page, target: Locator, most = 90): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press("Tab");
    await expectSeen(page);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${most} presses of Tab do not lead to ${target}`);
}

test("by keyboard alone one searches, goes through the rankings, and works the comparison", async ({
  page,
}) => {
  await page.goto("/");
  await openSearch(page, "kazak");
  await expectSeen(page);
  const found = page
    .getByRole("dialog", { name: "Search" })
    .getByRole("option", { selected: true });
  await expect(found).toContainText("Kazakhstan");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Kazakhstan" })).toBeVisible();

  await tabTo(page, page.getByRole("link", { name: "Rankings", exact: true }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("grid")).toBeVisible();
  await page.waitForLoadState("networkidle");
  const row = (place: string) => page.locator(`tr[aria-rowindex="${place}"]`);
  await tabTo(page, row("2"));
  for (const [key, place] of [
    ["ArrowDown", "3"],
    ["PageDown", "13"],
    ["End", "146"],
    ["ArrowUp", "145"],
    ["Home", "2"],
    ["ArrowDown", "3"],
    ["ArrowDown", "4"],
    ["ArrowDown", "5"],
  ] as const) {
    await page.keyboard.press(key);
    await expect(row(place), key).toBeFocused();
    await expectSeen(page);
  }
  const added = (await row("5").getAttribute("data-iso3")) ?? "";
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(new RegExp(`country=MNG,RUS,CHN,${added}`));
  await expect(page.locator(`tr[data-iso3="${added}"]`)).toBeFocused();
  await expectSeen(page);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/countries/${added}`));

  await tabTo(page, page.getByRole("link", { name: "Compare", exact: true }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("list", { name: "Chosen countries" }).getByRole("link")).toHaveCount(
    4,
  );
  await page.waitForLoadState("networkidle");
  const year = page.getByRole("slider", { name: /^Year/ });
  await tabTo(page, year);
  const before = Number(await year.inputValue());
  await page.keyboard.press("ArrowLeft");
  await expect(year).toHaveValue(String(before - 1));
  await expect(page).toHaveURL(new RegExp(`year=${before - 1}`));
  await expect(year).toBeFocused();
  for (const [name, kind] of [
    ["Over time", "lines"],
    ["Heat table", "heat"],
  ] as const) {
    const tab = page.getByRole("link", { name, exact: true });
    await tabTo(page, tab);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`kind=${kind}`));
    await expect(tab).toBeFocused();
    await expectSeen(page);
  }
});

/** The page's headings as a screen reader lists them: each level in its order. */
async function readLevels(page: Page): Promise<number[]> {
  const tree = await page.locator("body").ariaSnapshot();
  return [...tree.matchAll(/- '?heading .*\[level=(\d)\]/g)].map(([, level]) => Number(level));
}

test.describe("to a screen reader", () => {
  for (const path of [
    "/",
    "/rankings",
    "/compare",
    "/compare?kind=heat&indicator=military-spending-usd,tanks",
    "/indicators/military-spending-usd",
    "/countries/MNG",
  ]) {
    test(`${path} has its landmarks, its headings without a gap, and a name and a table for every chart`, async ({
      page,
    }) => {
      await page.goto(path);
      for (const landmark of ["banner", "main", "contentinfo"] as const) {
        await expect(page.getByRole(landmark)).toHaveCount(1);
      }
      await expect(page.getByRole("navigation", { name: "Pages" })).toBeVisible();
      const levels = await readLevels(page);
      expect(levels.filter((level) => level === 1)).toEqual([1]);
      expect(levels[0]).toBe(1);
      const gaps = levels.filter((level, place) => level > (levels[place - 1] ?? 0) + 1);
      expect(gaps, levels.join(" ")).toEqual([]);

      const charts = page
        .getByRole("region")
        .filter({ has: page.locator(":scope > * > .figure-frame") });
      for (const chart of await charts.all()) {
        await expect(chart).toHaveAccessibleName(/./);
        const tree = await chart.ariaSnapshot();
        expect(tree, "the chart's own name").toMatch(/- '?(img|application|group|table) "[^"]{5,}/);
        await expect(chart.getByRole("table", { includeHidden: true }).first()).toBeAttached();
        await expect(chart.locator("caption").first()).toHaveText(/./);
      }
    });
  }

  test("what a filter leaves and what a chart then says is announced", async ({ page }) => {
    await page.goto("/rankings", { waitUntil: "networkidle" });
    const status = page.getByRole("status");
    await page.getByLabel("Name or code").fill("stan");
    await expect(status.filter({ hasText: /^\d+ countries matching “stan”/ })).toBeVisible();
    await page.goto("/countries");
    await page.getByRole("searchbox").fill("монгол");
    await expect(status.filter({ hasText: "1 of 250" })).toBeVisible();
    await page.goto("/compare");
    const sentence = page.locator("[aria-live=polite]").filter({ hasText: "times as much" });
    await expect(sentence).toContainText("in 2024");
    await page.getByRole("slider", { name: /^Year/ }).fill("2015");
    await expect(sentence).toContainText("in 2015");
  });
});
