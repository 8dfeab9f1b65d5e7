import { expect, type Page, test } from "./awake";
import { findFaults } from "./find-faults";
import { openSearch } from "./open-search";

const TANKS = "/embed/bars?indicator=tanks&country=MNG,RUS,CHN";

function taken(page: Page) {
  return page.getByRole("dialog", { name: "Search" }).getByRole("option", { selected: true });
}

test("a country is found by a former name and opened, the chosen countries kept", async ({
  page,
}) => {
  await page.goto("/?country=MNG,KAZ");
  await openSearch(page, "swazilnad");
  await expect(taken(page)).toContainText("formerly Swaziland");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/countries/SWZ?country=MNG,KAZ");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Eswatini");
});

test("a country found is added to the comparison by keyboard", async ({ page }) => {
  await page.goto("/");
  await openSearch(page, "北朝鮮");
  await expect(taken(page)).toContainText("North Korea");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/country=MNG,RUS,CHN,PRK/);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("list", { name: "Chosen countries" })).toContainText("North Korea");
});

test("a peer is suggested with its reason, and added at a press", async ({ page }) => {
  await page.goto("/?country=MNG");
  await page.getByText("Suggested for Mongolia").click();
  await expect(page.getByText("Nearest in rank (93rd in 2026)")).toBeVisible();
  await page.getByRole("link", { name: "Add China" }).click();
  await expect(page).toHaveURL(/country=MNG,CHN/);
});

test("a chart's citation, its frame's code and its table are copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/");
  const panel = page.getByRole("region", { name: "Tanks", exact: true });
  const copied = async (name: string) => {
    await panel.getByRole("button", { name, exact: true }).click();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  await panel.getByLabel("Share: Tanks").click();
  expect(await copied("Copy citation")).toMatch(/^Parity\. \(\d{4}\)\. Tanks.*GFP.*Retrieved/);
  expect(await copied("Copy sentence")).toContain("Mongolia");
  const code = await copied("Copy embed code");
  await panel.getByText("Table", { exact: true }).click();
  expect(await copied("Copy for a spreadsheet (TSV)")).toMatch(/^Country\tvehicles\t/);
  expect(await copied("Copy as Markdown")).toContain("| Mongolia | 420 |");

  await page.route("**/article", (route) =>
    route.fulfill({ contentType: "text/html", body: `<h1>Article</h1>${code}` }),
  );
  await page.goto("/article");
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("heading", { name: "Tanks" })).toBeVisible();
  await expect(frame.getByText(/^Source: GFP/)).toBeVisible();
  await expect(frame.getByRole("link", { name: /Parity/ })).toHaveAttribute("href", /country=MNG/);
});

test("only a chart alone may be framed, and says so when it cannot be shown", async ({
  page,
  request,
}) => {
  const policy = async (path: string) =>
    (await request.get(path)).headers()["content-security-policy"];
  expect(await policy(TANKS)).toContain("frame-ancestors *");
  for (const path of ["/", "/search", "/embedded", "/api/v1/indicators"]) {
    expect(await policy(path), path).toContain("frame-ancestors 'none'");
  }
  await page.goto("/embed/bars?indicator=spears&country=MNG");
  await expect(page.getByText("No indicator is known as spears.")).toBeVisible();
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the search is a page, and a chart alone has its drawing, sentence and source", async ({
    page,
  }) => {
    await page.goto("/?country=MNG,KAZ");
    await page.getByRole("link", { name: /^Search/ }).click();
    await page.getByLabel("Country, indicator or page").fill("nukes");
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page.getByRole("link", { name: "Nuclear warheads" })).toHaveAttribute(
      "href",
      /nuclear-warheads.*country=MNG,KAZ/,
    );
    await page.goto(TANKS);
    await expect(page.locator("svg").first()).toBeVisible();
    await expect(page.getByText(/^Source: GFP/)).toBeVisible();
  });
});

for (const theme of ["light", "dark"] as const) {
  test(`axe finds nothing in the open search, or in a chart alone in colours of its own, ${theme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.goto("/data");
    await openSearch(page, "korea");
    await expect(page.getByRole("option").first()).toBeVisible();
    expect(await findFaults(page)).toEqual([]);
    await page.goto(`${TANKS}&theme=${theme === "light" ? "dark" : "light"}`);
    expect(await findFaults(page)).toEqual([]);
  });
}

test("paper has the charts, their tables and sources, and nothing to press", async ({ page }) => {
  await page.goto("/");
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const panel = page.getByRole("region", { name: "Tanks", exact: true });
  await expect(panel.getByRole("table")).toBeVisible();
  await expect(panel.getByText(/^Source: GFP/)).toBeVisible();
  await expect(page.getByText(/^Printed from http/)).toBeVisible();
  for (const name of [/Choose countries/, /Copy link/]) {
    await expect(page.getByRole("button", { name })).toHaveCount(0);
  }
  await expect(page.getByRole("navigation")).toHaveCount(0);
});
