import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "./awake";
import { findFaults } from "./find-faults";
import { findSideways } from "./find-sideways";
import { countPixels, readPngText } from "./png";

function panel(page: Page, name: string) {
  return page.getByRole("region", { name, exact: true });
}

test("a visitor finds 98th of 145 in 2025, Russia 2nd and China 3rd", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("combobox", { name: "Edition" }).selectOption("2025");
  await expect(page).toHaveURL(/edition=2025/);
  const card = (name: string) =>
    page.getByRole("listitem").filter({ has: page.getByRole("heading", { level: 3, name }) });
  await expect(card("Mongolia")).toContainText("98 of 145");
  await expect(card("Russia")).toContainText("2 of 145");
  await expect(card("China")).toContainText("3 of 145");
  await expect(page.getByText("Mongolia ranks 98th of 145")).toBeVisible();
});

test("beside a rank stands what frames it, each fact with who says so", async ({ page }) => {
  await page.goto("/");
  const facts = page.getByRole("list", { name: "What frames Mongolia’s ranks" });
  await expect(facts).toContainText("Borders China and Russia only, both nuclear-armed.");
  await expect(facts).toContainText("No defence pact in 2018.");
  await expect(facts).toContainText("22 January 2025: in force.");
  const items = facts.getByRole("listitem");
  for (const item of await items.all()) await expect(item.getByRole("link").first()).toBeVisible();
  await page.goto("/?country=JPN");
  await expect(page.getByRole("list", { name: "What frames Japan’s ranks" })).toContainText(
    "Defence pact with the United States in 2018.",
  );
});

test("a rank that improved while its index got worse is shown as both", async ({ page }) => {
  await page.goto("/?edition=2025");
  await expect(page.getByText("7 places up since 2024")).toBeVisible();
  await expect(page.getByText(/index 2\.1135.*worse than 2\.1079/)).toBeVisible();
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the numbers, the charts and their sources are there", async ({ page }) => {
    await page.goto("/?edition=2025");
    await expect(page.getByText("98 of 145")).toBeVisible();
    await expect(page.getByText("No defence pact in 2018.")).toBeVisible();
    const spending = panel(page, "Military spending");
    await expect(spending.locator("svg").first()).toBeVisible();
    await expect(spending).toContainText("824 times");
    await expect(spending).toContainText("SIPRI");
    await spending.getByText("Table", { exact: true }).click();
    await expect(spending.getByRole("row", { name: /^Mongolia/ })).toContainText("2024");
  });

  test("a country can be removed and a preset taken by a plain link", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("link", { name: "Remove China" }).click();
    await expect(page).toHaveURL(/country=MNG,RUS$/);
    await expect(page.getByRole("list", { name: "Chosen countries" })).not.toContainText("China");
  });
});

test("GFP's own budget never stands for military spending by default", async ({ page }) => {
  await page.goto("/?country=MNG,KAZ,AGO");
  const spending = panel(page, "Military spending");
  await expect(spending).not.toContainText("Global Firepower");
});

test("the button downloads a PNG of full size whose pixels are not blank", async ({ page }) => {
  await page.goto("/");
  const link = panel(page, "Military spending").getByRole("link", { name: /^Download PNG/ });
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toMatch(/^parity-military-spending-usd-mng-rus-chn.*\.png$/);
  const png = await readFile(await download.path());
  const { width, height, colours } = await countPixels(page, png);
  expect(width).toBe(1920);
  expect(height).toBeGreaterThan(400);
  expect(colours).toBeGreaterThan(20);
  const text = readPngText(png);
  expect(text.get("Title")).toContain("Military spending");
  expect([...text.values()].join(" ")).toContain("SIPRI");
});

test("the picture's SVG twin carries title, source and address", async ({ page, request }) => {
  await page.goto("/");
  const link = panel(page, "Military spending").getByRole("link", { name: /^Download SVG/ });
  const address = await link.getAttribute("href");
  const svg = await (await request.get(address ?? "")).text();
  expect(svg).toContain("Military spending");
  expect(svg).toContain("SIPRI");
  expect(svg).toContain("country=MNG,RUS,CHN");
});

test("every chart on the page has a picture that the server draws", async ({ page, request }) => {
  await page.goto("/");
  const links = page.getByRole("link", { name: /^Download (PNG|SVG|CSV)/ });
  const addresses = await links.evaluateAll((all) => all.map((each) => each.getAttribute("href")));
  expect(addresses.length).toBeGreaterThanOrEqual(36);
  for (const address of addresses) {
    const reply = await request.get(address ?? "");
    expect(reply.status(), address ?? "").toBe(200);
  }
});

test("a chart takes the static figure's place without moving the page", async ({ page }) => {
  await page.addInitScript(() => {
    window.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if ("hadRecentInput" in entry && !entry.hadRecentInput && "value" in entry) {
          window.shifted += Number(entry.value);
        }
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto("/");
  const spending = panel(page, "Military spending");
  await page.mouse.move(300, 300);
  await spending.scrollIntoViewIfNeeded();
  await expect(spending.locator(".recharts-surface")).toBeVisible();
  await page.evaluate(async () => {
    for (let at = 0; at < document.body.scrollHeight; at += 400) {
      window.scrollTo(0, at);
      await new Promise(requestAnimationFrame);
    }
  });
  await expect(page.locator(".recharts-surface").nth(10)).toBeAttached();
  expect(await page.evaluate(() => window.shifted)).toBeLessThanOrEqual(0.02);
});

test("a pasted link shows the same view", async ({ page }) => {
  await page.goto("/?country=MNG,KAZ,JPN&edition=2024&indicator=tanks,gdp-usd&axis=log");
  await expect(page.getByRole("list", { name: "Chosen countries" })).toContainText("Kazakhstan");
  await expect(page.getByRole("combobox", { name: "Edition" })).toHaveValue("2024");
  await expect(panel(page, "Tanks")).toContainText("log scale");
  await expect(panel(page, "Military spending")).toHaveCount(0);
});

test("countries are found by name, filtered by group and rank, and stay after reload and back", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Choose countries" }).click();
  const dialog = page.getByRole("dialog", { name: "Choose countries" });
  await dialog.getByLabel("Group").selectOption("landlocked");
  await expect(dialog.getByRole("checkbox", { name: /Japan/ })).toHaveCount(0);
  await dialog.getByLabel("Rank to").fill("80");
  await expect(dialog.getByRole("checkbox", { name: /Bhutan/ })).toHaveCount(0);
  await dialog.getByLabel("Name or code").fill("kaz");
  await dialog.getByRole("checkbox", { name: /Kazakhstan/ }).check();
  await expect(page).toHaveURL(/country=MNG,RUS,CHN,KAZ/);
  await dialog.getByRole("button", { name: "Done" }).click();

  const chosen = page.getByRole("list", { name: "Chosen countries" });
  await expect(chosen).toContainText("Kazakhstan");
  await page.reload();
  await expect(chosen).toContainText("Kazakhstan");
  await page.getByRole("link", { name: "Remove Russia" }).click();
  await expect(chosen).not.toContainText("Russia");
  await page.goBack();
  await expect(chosen).toContainText("Russia");
});

test("at twelve countries no further one can be added, and the reason is said", async ({
  page,
}) => {
  await page.goto("/?country=MNG,RUS,CHN,JPN,KOR,PRK,KAZ,IND,AUS,VNM,USA,GBR");
  await page.getByRole("button", { name: "Choose countries" }).click();
  const dialog = page.getByRole("dialog", { name: "Choose countries" });
  await expect(dialog.getByRole("checkbox", { name: /Mongolia/ })).toBeChecked();
  await expect(dialog.getByRole("checkbox", { name: /Bhutan/ })).toBeDisabled();
  await expect(dialog).toContainText("Remove one to add another");
});

test("indicators are chosen by domain", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Choose indicators" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Choose indicators" });
  await dialog
    .getByRole("group", { name: "Naval" })
    .getByRole("checkbox", { name: /Submarines/ })
    .check();
  await expect(page).toHaveURL(/submarines/);
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(panel(page, "Submarines")).toContainText("not applicable");
});

test("what an address asks for and cannot have is named", async ({ page }) => {
  await page.goto("/?country=MNG,XXX&edition=2023");
  await expect(page.getByText("No country is known as XXX.")).toBeVisible();
  await expect(page.getByText(/no 2023 edition/)).toBeVisible();
});

test("the page is reached and worked by keyboard alone", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Choose countries" }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Choose countries" });
  await expect(dialog.getByLabel("Name or code")).toBeFocused();
  await page.keyboard.type("bhutan");
  await expect(dialog.getByRole("checkbox")).toHaveCount(1);
  const bhutan = dialog.getByRole("checkbox", { name: /Bhutan/ });
  for (let presses = 0; presses < 8; presses++) {
    await page.keyboard.press("Tab");
    if (await bhutan.evaluate((each) => each === document.activeElement)) break;
  }
  await page.keyboard.press("Space");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("list", { name: "Chosen countries" })).toContainText("Bhutan");
  await expect(page.getByRole("button", { name: "Choose countries" })).toBeFocused();
});

for (const theme of ["light", "dark"] as const) {
  test(`axe finds nothing to object to in the choice of countries, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.goto("/");
    await page.getByRole("button", { name: "Choose countries" }).click();
    await expect(page.getByRole("checkbox", { name: /Mongolia/ })).toBeChecked();
    expect(await findFaults(page)).toEqual([]);
  });
}

for (const width of [1440, 390]) {
  test(`twelve countries with long names do not scroll sideways, ${width} pixels wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("/?country=MNG,RUS,CHN,JPN,KOR,PRK,KAZ,COD,BIH,CAF,USA,GBR");
    await expect(panel(page, "Military spending")).toBeVisible();
    expect(await findSideways(page)).toBe(0);
  });
}

test("the page's social card is its first chart as a picture", async ({ page, request }) => {
  await page.goto("/");
  const card = await page.locator('meta[property="og:image"]').getAttribute("content");
  expect(card).toContain("/api/v1/figures/");
  const path = new URL(card ?? "").pathname + new URL(card ?? "").search;
  const reply = await request.get(path);
  expect(reply.headers()["content-type"]).toBe("image/png");
});

declare global {
  interface Window {
    shifted: number;
  }
}
