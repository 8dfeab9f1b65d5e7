import { expect, test } from "./awake";

const AGREEMENT = "2024-12-japan-mongolia-defence-equipment";

test("the reader of an article about the December 2024 agreement finds what was signed, by whom, what it rests on, what it covers, whether it is in force, and the neighbours' figures", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("navigation", { name: "Pages" }).getByText("Cooperation").click();
  await page
    .locator("section", { has: page.getByRole("heading", { name: "Japan", exact: true }) })
    .getByRole("link", { name: /concerning the Transfer of Defense Equipment/ })
    .click();
  await expect(page).toHaveURL(new RegExp(`event=${AGREEMENT}`));
  const record = page.locator("section", { has: page.locator("#event") });
  await expect(record.getByRole("heading", { level: 2 })).toHaveText(
    /^Agreement between the Government of Japan and the Government of Mongolia/,
  );
  await expect(record).toContainText("Igawahara Masaru");
  await expect(record).toContainText("Byambatsogt Sandag");
  await expect(record).toContainText("11 December 2024");
  await expect(record.locator("dl")).toContainText("transfer of defence equipment");
  await expect(record.locator("dl")).toContainText(/in force/i);
  await expect(record.locator('a[href^="http"]').first()).toBeVisible();
  const around = page.locator("section", { has: page.locator("#around") });
  await expect(around).toContainText("the newest figure is of 2024, so there is none after it");
  await expect(around).toContainText("does not make it the cause");
  const neighbours = page.locator("section", { has: page.locator("#neighbours") }).last();
  await expect(neighbours.getByRole("row", { name: /^Russia/ })).toBeVisible();
  await expect(neighbours.getByRole("row", { name: /^China/ })).toBeVisible();
});

test("keys reach every event of the timeline, and Enter opens its record", async ({ page }) => {
  await page.goto("/cooperation?partner=JPN");
  await page.mouse.move(300, 300);
  const marks = page.locator("a[data-event]");
  await expect(marks.first()).toBeAttached();
  const all = await marks.evaluateAll((links) =>
    links.map((link) => link.getAttribute("data-event")),
  );
  expect(all.length).toBeGreaterThan(8);
  await expect(page.locator('a[data-event][tabindex="0"]')).toHaveCount(1);
  await page.locator('a[data-event][tabindex="0"]').focus();
  await page.keyboard.press("Home");
  const passed: (string | null)[] = [];
  for (const _each of all) {
    passed.push(await page.locator("a[data-event]:focus").getAttribute("data-event"));
    await page.keyboard.press("ArrowRight");
  }
  expect(passed).toEqual(all);
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/event=2010-11-japan-mongolia-strategic-partnership/);
  await expect(page.locator("#event")).toHaveText(/Building a Strategic Partnership/);
  await expect(page.locator("#event")).toBeFocused();
});

test("partner, kind and years are chosen in place, stand in the address, and can be taken back", async ({
  page,
}) => {
  await page.goto("/cooperation");
  await page.mouse.move(300, 300);
  const marks = page.locator("a[data-event]");
  await expect(marks.first()).toBeAttached();
  const whole = await marks.count();
  await page.getByRole("link", { name: "Japan", exact: true }).first().click();
  await page.getByRole("link", { name: "agreements", exact: true }).click();
  await expect(page).toHaveURL(/partner=JPN&kinds=agreement/);
  await expect.poll(() => marks.count()).toBeLessThan(whole);
  await page.getByLabel("First year shown").fill("2020");
  await expect(page).toHaveURL(/from=2020/);
  await expect(page.getByText("2020–2026; events by partner").first()).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(page).not.toHaveURL(/partner=/);
  await expect.poll(() => marks.count()).toBe(whole);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("an event's address shows its record, its filters are links, and the timeline's table is there", async ({
    page,
  }) => {
    await page.goto(`/cooperation?event=${AGREEMENT}`);
    await expect(page.locator("#event")).toHaveText(/concerning the Transfer of Defense/);
    await page.getByRole("link", { name: "Russia", exact: true }).first().click();
    await expect(page).toHaveURL(/partner=RUS/);
    await page.getByText("Table", { exact: true }).click();
    const table = page.locator("main details table").first();
    await expect(table.getByText("Selenga 2024")).toBeVisible();
    await expect(table.getByText("Nomadic Elephant 2024")).toHaveCount(0);
  });
});
