import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page, test } from "./awake";
import { findFaults } from "./find-faults";
import { findSideways } from "./find-sideways";
import { countPixels, readPngText } from "./png";

const CHOSEN = "country=MNG,RUS,CHN,JPN,KAZ";

/** The chosen countries' ranks and intervals, as the result's sentence says them. */
function sentenceOf(page: Page, country = "Mongolia"): Locator {
  return page.getByText(new RegExp(`^${country} is .* of \\d+`)).last();
}

/** The engine has come, and the intervals with it. */
async function waitForIntervals(page: Page, country?: string): Promise<string> {
  const sentence = sentenceOf(page, country);
  await expect(page.getByRole("heading", { name: "What changed" })).toBeVisible();
  await expect(sentence).toContainText("in nine of ten recomputations");
  return (await sentence.textContent()) ?? "";
}

test("an index is ranked with intervals, taken apart and taken along", async ({ page }) => {
  await page.goto(`/strength?${CHOSEN}`);
  const chart = page.getByRole("region", { name: "Open index" });
  await expect(chart).toContainText(/Mongolia is \d+\w\w of 1\d\d, between/);
  await expect(chart).toContainText("An index is not a prediction of a war’s outcome");
  const parts = page.getByRole("complementary", { name: "What a rank is made of" });
  await expect(parts).toContainText("Mongolia is");
  await expect(parts.getByText("not known, or not applicable")).toHaveCount(1);
  await parts.getByRole("combobox", { name: "Country" }).selectOption({ label: "6. Japan" });
  await expect(parts).toContainText("Japan is 6th");
  await expect(parts).toContainText("What adds most to its score");

  const link = chart.getByRole("link", { name: /^Download PNG/ });
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  const png = await readFile(await download.path());
  const { width, height, colours } = await countPixels(page, png);
  expect([width, height > 1500, colours > 20]).toEqual([1920, true, true]);
  expect(readPngText(png).get("Title")).toContain("Open index");
});

test("a weight moved by keyboard moves ranks; the link opens to the very same, and its JSON is the server's", async ({
  page,
  request,
  context,
}) => {
  await page.goto(`/strength/lab?${CHOSEN}`);
  const before = await waitForIntervals(page);
  await page.getByRole("slider", { name: "Weight of Land" }).focus();
  await page.keyboard.press("End");
  await expect(page.getByRole("list", { name: "What differs from the lens" })).toContainText(
    "Land weighs 10 instead of 2",
  );
  await expect(page.getByRole("list", { name: "Ranks of the chosen countries" })).toContainText(
    /Mongolia: \d+\w\w, was \d+\w\w/,
  );
  await expect(page).toHaveURL(/recipe=1,w:land:10$/);
  const after = await waitForIntervals(page);
  expect(after).not.toBe(before);

  await page.getByRole("button", { name: "Copy link" }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/\/strength\/lab\?.*recipe=1,w:land:10$/);
  const other = await context.newPage();
  await other.goto(new URL(link).pathname + new URL(link).search);
  expect(await waitForIntervals(other)).toBe(after);

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "JSON", exact: true }).click(),
  ]);
  const saved = await readFile(await download.path(), "utf8");
  const served = await (await request.get("/api/v1/strength?recipe=1,w:land:10")).text();
  expect(saved === served).toBe(true);
});

/** The table under the chart: country, rank and score of every row. */
function rowsOf(page: Page, title: RegExp): Locator {
  const table = page.locator("table").filter({ has: page.locator("caption", { hasText: title }) });
  return table.first().locator("tbody tr");
}

test("a lens that takes the newest year alone has the same rows on its page and in the lab, opened or switched to", async ({
  page,
  request,
}) => {
  const title = /^National capability \(CINC\)/;
  await page.goto(`/strength?lens=cinc&${CHOSEN}`);
  const rows = await rowsOf(page, title).allTextContents();
  expect(rows.length).toBeGreaterThan(150);
  for (const name of ["Libya", "Afghanistan"]) {
    expect(
      rows.filter((row) => row.includes(name)),
      name,
    ).toHaveLength(1);
  }
  await page.goto(`/strength/lab?lens=cinc&${CHOSEN}`);
  await waitForIntervals(page);
  await expect(page.getByText(/^Nothing is changed/)).toBeVisible();
  await expect.poll(() => rowsOf(page, title).allTextContents()).toEqual(rows);

  await page.goto(`/strength/lab?${CHOSEN}`);
  await waitForIntervals(page);
  await page.getByRole("combobox", { name: "Start from the lens" }).selectOption("cinc");
  await expect(page.getByText("this is the lens “National capability (CINC)”")).toBeVisible();
  await expect.poll(() => rowsOf(page, title).allTextContents()).toEqual(rows);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "JSON", exact: true }).click(),
  ]);
  const saved = await readFile(await download.path(), "utf8");
  const served = await (await request.get("/api/v1/strength?lens=cinc")).text();
  expect(saved === served).toBe(true);
});

test("what cannot be taken is refused where it is chosen, and what a scale cannot have is changed with it", async ({
  page,
}) => {
  await page.goto("/strength/lab?country=PRK,KOR");
  await waitForIntervals(page, "North Korea");
  const take = page.getByRole("button", { name: "Take it so", exact: true });
  await expect(page.getByText("Stated: not known")).toBeVisible();
  await expect(
    page.getByText("This cannot be taken: the figure is not known, so it has no multiple."),
  ).toBeVisible();
  await expect(take).toBeDisabled();
  await page.getByRole("combobox", { name: "Is taken to be" }).selectOption("exactly");
  await expect(take).toBeEnabled();

  await page.getByRole("combobox", { name: "One scale for all" }).selectOption("share-of-total");
  await expect(page.getByText(/^Changed with the scale: a share of the world/)).toBeVisible();
  await expect(page.getByRole("list", { name: "What differs from the lens" })).toContainText(
    "draw extremes in and no more",
  );
  await waitForIntervals(page, "North Korea");
});

test("spending doubled, a gap explained, and what it would take to pass the next", async ({
  page,
}) => {
  await page.goto(`/strength/lab?${CHOSEN}`);
  await waitForIntervals(page);
  await page.getByRole("button", { name: "Take it so", exact: true }).click();
  await expect(page).toHaveURL(/if=MNG:military-spending-usd:x2$/);
  await expect(page.getByRole("list", { name: "What differs from the lens" })).toContainText(
    "Mongolia: military spending × 2",
  );
  const gap = page.getByRole("region", { name: "Why China is above Russia" });
  await expect(gap).toContainText("what each indicator adds sums to the difference");
  const pass = page.getByRole("region", { name: "What it would take to pass" });
  await pass.getByRole("button", { name: "Find out" }).click();
  const row = pass.getByRole("row").nth(1);
  await expect(row).toBeVisible();
  const target = await pass
    .getByRole("combobox", { name: "To pass" })
    .evaluate((select) =>
      select instanceof HTMLSelectElement ? select.selectedOptions[0]?.textContent : "",
    );
  await row.getByRole("button", { name: /^Take .* so$/ }).click();
  const [rank = ""] = /^\d+/.exec(target ?? "") ?? [];
  await expect(sentenceOf(page)).toContainText(
    new RegExp(`^Mongolia is (joint )?${rank}\\w\\w of`),
  );
});

test("the page stays free while ten thousand recomputations run, and they can be stopped", async ({
  page,
}) => {
  await page.goto(`/strength/lab?${CHOSEN}`);
  await waitForIntervals(page);
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ entryTypes: ["longtask"] });
  });
  const recompute = async (times: string) => {
    await page.evaluate(
      () => "tasks" in window && Object.assign(window.tasks ?? {}, { length: 0 }),
    );
    await page.getByRole("combobox", { name: "Recompute" }).selectOption(times.replace(",", ""));
    await expect(page.getByRole("progressbar", { name: "Recomputing" })).toBeVisible();
    await expect(
      page.getByText(`lines hold nine of ten of ${times} recomputations`).first(),
    ).toBeVisible({ timeout: 30_000 });
    return page.evaluate(() =>
      "tasks" in window && Array.isArray(window.tasks) ? window.tasks : ["none were counted"],
    );
  };
  // Whatever else the machine does counts as the page's: the quietest of three tells.
  let tasks: unknown[] = await recompute("10,000");
  for (let again = 0; again < 2 && tasks.length > 0; again++) {
    await recompute("1,000");
    tasks = await recompute("10,000");
  }
  expect(tasks).toEqual([]);

  await page.getByRole("slider", { name: "Weight of Air" }).focus();
  await page.keyboard.press("Home");
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByText("Stopped.")).toBeVisible();
});

test("a recipe goes to a file and comes back; one that is none is told by its path", async ({
  page,
}) => {
  await page.goto("/strength/lab?recipe=1,w:land:7,out:tanks");
  await waitForIntervals(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save as a file" }).click(),
  ]);
  const file = await readFile(await download.path());
  await page.getByRole("button", { name: "Back to the lens" }).click();
  await expect(page).not.toHaveURL(/recipe=/);
  const open = page.getByLabel("Open a file");
  await open.setInputFiles({ name: "mine.json", mimeType: "application/json", buffer: file });
  await expect(page).toHaveURL(/recipe=1,.*out:tanks/);
  await expect(page).toHaveURL(/w:land:7/);
  const bad = Buffer.from(
    JSON.stringify({ ...JSON.parse(file.toString()), indicators: [{ code: "x", weight: -1 }] }),
  );
  await open.setInputFiles({ name: "bad.json", mimeType: "application/json", buffer: bad });
  await expect(page.getByRole("alert").filter({ hasText: "bad.json" })).toContainText(
    "indicators.0.weight",
  );
});

test("the lab has no fault that axe finds, in either theme, on a phone as well", async ({
  page,
}) => {
  await page.goto(
    `/strength/lab?${CHOSEN}&recipe=1,w:land:10,w:spears:3,norm:percentile-rank&if=MNG:tanks:x2`,
  );
  await waitForIntervals(page);
  await expect(page.getByRole("alert").first()).toContainText(
    "“w:spears:3” in the recipe’s changes was not taken",
  );
  for (const theme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: theme });
    expect(await findFaults(page), theme).toEqual([]);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await findSideways(page)).toBe(0);
  expect(await findFaults(page), "on a phone").toEqual([]);
});

test("what is still being computed when the method's page is opened comes to it by itself", async ({
  page,
}) => {
  await page.goto(`/strength/method?${CHOSEN}`);
  const table = page.getByRole("table", { name: "What the ranks are sensitive to" });
  await expect(table.getByRole("row")).toHaveCount(7, { timeout: 20_000 });
  await expect(page.getByRole("link", { name: "Look again" })).toHaveCount(0);
  expect(await findFaults(page)).toEqual([]);
});
