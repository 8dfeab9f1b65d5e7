import { expect, test } from "./awake";

test.describe("who is tied to whom", () => {
  test("a tie in the table leads to the list that states it, and orders to the orders", async ({
    page,
  }) => {
    await page.goto("/cooperation/ties");
    const card = page.getByRole("dialog", { name: "Where this figure comes from" });
    await page.getByRole("button", { name: "Japan and United States: Defence pact" }).click();
    await expect(card).toContainText("Japan and United States");
    await expect(card).toContainText("stated of 2018; of other years the release says nothing");
    await expect(card).toContainText("prisma/data/atop/5/ties.csv, line");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Mongolia ordered arms from Russia: 8 orders" }).click();
    await expect(card).toContainText("MiG-29");
  });

  test("what is said since the list's year is quoted with its own year and source", async ({
    page,
  }) => {
    await page.goto("/cooperation/ties?country=MNG,RUS");
    const said = page.getByRole("region", { name: "What is said since" });
    await expect(said).toContainText("it has no formal military alliances");
    await said.getByRole("button", { name: "2025" }).first().click();
    const card = page.getByRole("dialog", { name: "Where this figure comes from" });
    await expect(card).toContainText("The World Factbook");
    const [thing = "{}"] = await page
      .locator('script[type="application/ld+json"]')
      .allTextContents();
    expect(JSON.parse(thing)).toMatchObject({ "@type": "Dataset", temporalCoverage: "2018" });
  });

  test("other kinds are drawn by a press, in the address too, and nobody moves", async ({
    page,
  }) => {
    await page.goto("/cooperation/ties");
    const mongolia = page.locator(".figure-drawn").getByRole("button", { name: /^Mongolia: / });
    await page.mouse.move(300, 300);
    await expect(mongolia).toHaveAttribute("aria-label", /arms ordered from Russia \(8\)/);
    const before = await mongolia.boundingBox();
    await page.getByRole("link", { name: /^Arms orders/ }).click();
    await expect(page).toHaveURL(/kinds=defence-pact,consultation/);
    await expect(mongolia).toHaveAttribute("aria-label", "Mongolia: none of the ties shown");
    const after = await mongolia.boundingBox();
    expect(after?.x).toBe(before?.x);
    await page.goBack();
    await expect(mongolia).toHaveAttribute("aria-label", /arms ordered from Russia/);
  });

  test("a country's ties are brought out from the keyboard", async ({ page }) => {
    await page.goto("/cooperation/ties");
    await page.mouse.move(300, 300);
    const korea = page.locator(".figure-drawn").getByRole("button", { name: /^North Korea: / });
    await korea.focus();
    await page.keyboard.press("Enter");
    await expect(korea).toHaveAttribute("aria-pressed", "true");
    const faint = page.locator('.figure-drawn g[opacity="0.12"]');
    expect(await faint.count()).toBeGreaterThan(10);
    await page.keyboard.press("Enter");
    await expect(korea).toHaveAttribute("aria-pressed", "false");
  });
});

test("a bar of a mission leads to the row of its newest year, and another country is a choice away", async ({
  page,
}) => {
  await page.goto("/cooperation/peacekeeping");
  await page.mouse.move(300, 300);
  await page.getByRole("button", { name: "Mongolia in UNMISS: 2012–2024" }).click();
  const card = page.getByRole("dialog", { name: "Where this figure comes from" });
  await expect(card).toContainText("Mongolia in UNMISS, 2024");
  await expect(card).toContainText("How many troops is not said.");
  await expect(card).toContainText("prisma/data/geo-pko/2.3/missions.csv, line");
  await page.keyboard.press("Escape");
  await page.getByLabel("Missions of").selectOption("CHN");
  await expect(
    page.getByRole("heading", { name: "China in UN peacekeeping missions" }),
  ).toBeVisible();
  await expect(page).toHaveURL(/of=CHN/);
});
