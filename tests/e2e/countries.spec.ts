import { expect, test } from "./awake";
import { findFaults } from "./find-faults";

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("Mongolia's portrait is whole: names, borders, facts, strips, neighbours and peers", async ({
    page,
  }) => {
    await page.goto("/countries/MNG");
    await expect(page.getByRole("img", { name: "Flag of Mongolia" }).first()).toBeVisible();
    const names = page.locator("header:has(h1) span[lang]");
    await expect(names).toHaveText(["Монгол", "Монголия", "蒙古", "モンゴル", "몽골"]);
    await expect(names.first()).toHaveAttribute("lang", "mn");
    await expect(page.getByText("formerly Outer Mongolia")).toBeVisible();
    await expect(page.getByText("none: landlocked")).toBeVisible();
    const strips = page.getByRole("region", { name: "Manpower: Mongolia among the world" });
    await expect(strips.getByRole("img").first()).toBeVisible();
    await expect(strips).toContainText(/stands above the world’s middle in \d/);
    const beside = page.getByRole("table", { name: "Mongolia and its neighbours" });
    await expect(beside.getByRole("row", { name: /China/ })).toContainText("4,630");
    const peers = page.getByRole("table", { name: "The countries most like Mongolia" });
    await expect(peers.getByRole("row")).toHaveCount(9);
    await expect(peers.getByRole("row").nth(1)).toContainText(/\d+ of 10/);
  });

  test("each drawing is sent once", async ({ page }) => {
    const answer = await page.request.get("/countries/MNG");
    const html = await answer.text();
    const drawings = html.match(/<svg [^>]*aria-label="[^"]+"/g) ?? [];
    expect(drawings.length).toBeGreaterThan(20);
    // In the data of a page a drawing would stand with its marks escaped.
    expect(html).not.toMatch(/aria-label=\\"|\\u003csvg/);
  });

  test("a country without figures says so, and what is missing", async ({ page }) => {
    await page.goto("/countries/ATA");
    await expect(
      page.getByText(/No source here has a figure on Antarctica in these domains/),
    ).toBeVisible();
    await expect(page.getByText(/Not among the 145 countries/)).toBeVisible();
    await expect(page.getByText(/too few to say whom it is like/)).toBeVisible();
  });

  test("an address that names nothing says so with status 404, suggests, and keeps the chosen countries", async ({
    page,
  }) => {
    const kept = "country=MNG,KGZ";
    for (const [path, heading, meant] of [
      [`/countries/SUN?${kept}`, "No country is known as “SUN”", `/countries/EST?${kept}`],
      [
        `/indicators/tankz?tab=ranking&${kept}`,
        "No indicator is known as “tankz”",
        `/indicators/tanks?tab=ranking&${kept}`,
      ],
      [
        "/indicators/tanks/sources?country=CSK",
        "No country is known as “CSK”",
        "/indicators/tanks/sources?country=SVK",
      ],
      [
        `/countries/MNG?indicator=tankz&${kept}`,
        "No indicator is known as “tankz”",
        `/countries/MNG?indicator=tanks&${kept}`,
      ],
      [`/data/sipri?${kept}`, "No source is known as “sipri”", `/data/sipri-milex?${kept}`],
    ] as const) {
      const response = await page.goto(path);
      expect(response?.status(), path).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
      await expect(page.locator(`main a[href="${meant}"]`)).toBeVisible();
      await expect(page.getByRole("navigation", { name: "Pages" })).toBeVisible();
      await expect(page).toHaveTitle("Nothing at this address · Parity");
    }
    await page.getByRole("link", { name: "Disagreements" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Where sources disagree/);
    await expect(page.getByLabel("Country")).toHaveValue("MNG,KGZ");
  });
});

test("an address that cannot be read is refused as such, and not as a fault of the server", async ({
  request,
}) => {
  const reply = await request.get("/countries/%E0%A4%A");
  expect(reply.status()).toBe(400);
  expect(await reply.text()).toContain("cannot be read");
});

test("holding a country against its neighbours changes every strip and stays in the address", async ({
  page,
}) => {
  await page.goto("/countries/KAZ");
  await page.getByRole("link", { name: "its neighbours", exact: true }).click();
  await expect(page).toHaveURL(/country=KAZ,RUS,UZB,CHN,KGZ,TKM/);
  const strips = page.getByRole("region", { name: "Land: Kazakhstan among the world" });
  await expect(strips.getByRole("link", { name: /^Download CSV/ })).toHaveAttribute(
    "href",
    "/api/v1/figures/profile.csv?country=KAZ,RUS,UZB,CHN,KGZ,TKM&domain=land",
  );
  await strips.scrollIntoViewIfNeeded();
  await strips.getByRole("button", { name: /^Tanks: / }).click();
  await expect(page.getByRole("dialog", { name: "Where this figure comes from" })).toContainText(
    "Kazakhstan",
  );
});

test("other spellings lead to a country's address, unknown ones to suggestions", async ({
  page,
}) => {
  await page.goto("/countries/mn?country=MNG,KGZ");
  await expect(page).toHaveURL(/\/countries\/MNG\?country=MNG,KGZ$/);
  const response = await page.goto("/countries/CSK");
  expect(response?.status()).toBe(404);
  await page.getByRole("link", { name: "Slovakia" }).click();
  await expect(page).toHaveURL(/\/countries\/SVK$/);
});

test("the list of countries is narrowed in place, by names in any language", async ({ page }) => {
  await page.goto("/countries");
  await page.getByRole("searchbox").fill("монгол");
  await expect(page.getByRole("status").filter({ hasText: "1 of 250" })).toBeVisible();
  await expect(page).toHaveURL(/find=/);
  await page.getByRole("link", { name: "Mongolia" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Mongolia" })).toBeVisible();
});

for (const theme of ["light", "dark"] as const) {
  test(`axe finds nothing to object to where an address names no country, ${theme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.goto("/countries/SUN");
    expect(await findFaults(page)).toEqual([]);
  });
}

test("a portrait tells the country's events with their documents, and leads to calendar and feed", async ({
  page,
}) => {
  await page.goto("/countries/MNG");
  const events = page.getByRole("region", { name: "Agreements, exercises and other events of" });
  const agreement = events.getByRole("listitem").filter({
    has: page.getByRole("heading", { name: /^Agreement between the Government of Japan/ }),
  });
  await expect(agreement).toContainText("11 December 2024");
  await expect(agreement).toContainText("In force.");
  await expect(agreement.getByRole("link").first()).toHaveAttribute("href", /^https:/);
  const older = events.getByRole("heading", { name: /Building a Strategic Partnership$/ });
  await expect(older).toBeHidden();
  await events.getByText(/more events$/).click();
  await expect(older).toBeVisible();
  await expect(page.locator('head link[type="text/calendar"]')).toHaveAttribute(
    "href",
    /events\.ics\?country=MNG$/,
  );
  const things = await page.locator('script[type="application/ld+json"]').allTextContents();
  expect(things.map((text) => JSON.parse(text)["@type"])).toContain("ItemList");
});
