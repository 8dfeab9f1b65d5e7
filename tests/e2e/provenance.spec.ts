import { expect, test } from "./awake";

const CARD = "Where this figure comes from";

test("resting the pointer on a bar shows what stands behind its figure", async ({ page }) => {
  await page.goto("/");
  await page.mouse.move(300, 300);
  const spending = page.getByRole("region", { name: "Military spending", exact: true });
  await spending.getByRole("button", { name: /^Mongolia/ }).hover();
  const card = page.getByRole("dialog", { name: CARD });
  await expect(card).toContainText("current US$");
  await expect(card).toContainText("SIPRI Military Expenditure Database");
  await expect(card).toContainText("retrieved");
  await expect(card).toContainText("military-spending-usd.csv, line");
  await page.mouse.move(5, 5);
  await expect(card).toBeHidden();
});

test("the keyboard opens a table's figure, copies its citation, and comes back", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/");
  const spending = page.getByRole("region", { name: "Military spending", exact: true });
  await spending.getByText("Table", { exact: true }).click();
  const figure = spending.getByRole("row", { name: /Mongolia/ }).getByRole("button");
  await figure.focus();
  await page.keyboard.press("Enter");
  const card = page.getByRole("dialog", { name: CARD });
  await expect(card).toBeFocused();
  await card.getByRole("button", { name: "Copy citation" }).press("Enter");
  await expect(card).toContainText("Copied");
  const citation = await page.evaluate(() => navigator.clipboard.readText());
  expect(citation).toMatch(/SIPRI Military Expenditure Database.*Mongolia, 2024: \$180,/);
  await page.keyboard.press("Escape");
  await expect(card).toBeHidden();
  await expect(figure).toBeFocused();
});

test.describe("by touch", () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test("a tap on a rank shows its edition and terms, and a tap beside it closes them", async ({
    page,
  }) => {
    await page.goto("/?edition=2025");
    await page.getByRole("button", { name: "98", exact: true }).first().tap();
    const card = page.getByRole("dialog", { name: CARD });
    await expect(card).toContainText("98 of 145");
    await expect(card).toContainText("quoted with attribution");
    await page.getByRole("heading", { level: 1 }).tap();
    await expect(card).toBeHidden();
  });
});

for (const [iso3, name] of [
  ["MNG", "Mongolia"],
  ["KAZ", "Kazakhstan"],
  ["AGO", "Angola"],
]) {
  test(`all sources on ${name}'s spending stand side by side, without script too`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`/indicators/military-spending-usd/sources?country=${iso3}`);
    await expect(page.getByText(/the sources range from .*GFP, 2026/)).toBeVisible();
    await expect(page.getByText("the sources dispute each other")).toBeVisible();
    await expect(page.locator(".figure-frame svg").first()).toBeVisible();
    await page.goto(`/countries/${iso3}`);
    await expect(page.getByRole("row", { name: /Military spending current US\$/ })).toBeVisible();
    await page.getByLabel("Indicator").selectOption("active-personnel");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(
      page.getByRole("heading", { name: `Active military personnel of ${name}, by source` }),
    ).toBeVisible();
    await expect(page.locator(".figure-frame svg").first()).toBeVisible();
    await expect(page.getByText("Shown by default is COW")).toBeVisible();
    await context.close();
  });
}

test("the largest disagreements are narrowed to a country by a plain form", async ({ page }) => {
  await page.goto("/data/disagreements");
  await expect(page.getByText(/The largest 100 of/)).toBeVisible();
  await page.getByLabel("Country").selectOption("MNG");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/country=MNG/);
  const rows = page.getByRole("table").getByRole("row");
  await expect(rows.nth(1)).toContainText("Mongolia");
  await rows.nth(1).getByRole("button").first().click();
  await expect(page.getByRole("dialog", { name: CARD })).toContainText("Mongolia");
});

test("the data page leads to each source's releases and silences", async ({ page }) => {
  await page.goto("/data");
  await page.getByRole("link", { name: "SIPRI Military Expenditure Database" }).click();
  await expect(page.getByText(/SHA-256 [0-9a-f]{64}/)).toBeVisible();
  await expect(page.getByText(/North Korea never/).first()).toBeVisible();
});

test("the Factbook's passages that gave no figure are counted and stand word for word", async ({
  page,
}) => {
  await page.goto("/data/cia-factbook");
  await expect(page.getByText(/^\d+ passages could not be read as a figure/)).toBeVisible();
  await page.getByText(/^Active military personnel \d+$/).click();
  const row = page.getByRole("row", { name: /^Panama 2025/ });
  await expect(row).toContainText("30,000 Ministry of Public Security personnel");
  await row.getByRole("button", { name: /^line \d+$/ }).click();
  await expect(page.getByRole("dialog", { name: CARD })).toContainText(
    "active-personnel.csv, line",
  );
});

test("an address of nothing is answered with the page of nothing there", async ({ page }) => {
  for (const path of ["/countries/ZZZ", "/data/dreams", "/indicators/dreams/sources"]) {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
  }
});
