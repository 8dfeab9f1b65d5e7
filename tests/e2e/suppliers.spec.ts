import { expect, test } from "./awake";

const CARD = "Where this figure comes from";

test("whose arms Mongolia has is said in a sentence, drawn, and leads to the orders behind it", async ({
  page,
}) => {
  await page.goto("/countries/MNG/suppliers", { waitUntil: "networkidle" });
  await expect(page.locator("main")).toContainText("The Soviet Union supplied 87.3%");
  await page.mouse.move(300, 300);
  const sixties = page.getByRole("button", { name: /^Ordered 1960–1969: 741 delivered/ });
  await sixties.press("Enter");
  const card = page.getByRole("dialog", { name: CARD });
  await expect(card).toContainText("Arms from all suppliers to Mongolia");
  await expect(card).toContainText("sum of 16 orders");
  await expect(card).toContainText("capability, not of money");
  await expect(card).toContainText("transfers.csv, lines");
  await page.keyboard.press("Escape");
  await expect(sixties).toBeFocused();
});

test("an order that brought nothing says so, and opens the register's line", async ({ page }) => {
  await page.goto("/countries/MNG/suppliers?delivered=none#orders", { waitUntil: "networkidle" });
  await expect(page.getByText("Order 1 of 1, of 52 in all, the newest first.")).toBeVisible();
  const row = page.getByRole("row", { name: /L-ATV/ });
  await expect(row).toContainText("United States");
  await row.getByRole("button", { name: "none" }).click();
  const card = page.getByRole("dialog", { name: CARD });
  await expect(card).toContainText("Ordered: 20, 2023");
  await expect(card).toContainText("none delivered");
  await expect(card).toContainText("line 16021 of the register");
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("orders are narrowed, and the choice stays from page to page", async ({ page }) => {
    await page.goto("/countries/IND/suppliers");
    await page.getByRole("combobox", { name: /^Supplier/ }).selectOption({ label: "Russia" });
    await page.getByRole("button", { name: "Show" }).last().click();
    await expect(page).toHaveURL(/supplier=RUS/);
    await expect(page.locator("main")).toContainText("Orders 1–100 of 146, of 525 in all");
    await page.getByRole("link", { name: "Page 2 of 2" }).click();
    await expect(page).toHaveURL(/supplier=RUS.*page=2/);
    await expect(page.locator("main")).toContainText("Orders 101–146 of 146");
  });
});

test("an order leads to its event among those of its country", async ({ page }) => {
  await page.goto("/countries/MNG/suppliers?delivered=none");
  await page.getByRole("link", { name: "L-ATV" }).click();
  await expect(page).toHaveURL(/\/cooperation\?event=sipri-arms-transfers-2026-02-16021/);
  await expect(page.locator("main")).toContainText("order of 20 L-ATV from the United States");
});

test("years of order narrow the whole page", async ({ page }) => {
  await page.goto("/countries/MNG/suppliers?from=1992");
  await expect(page.locator("main")).toContainText("Russia supplied 99.1%");
  await expect(page.locator("#orders")).toBeAttached();
  await expect(page.getByRole("cell", { name: "Soviet Union" })).toHaveCount(0);
});

test("a country's other spellings lead to its page, and a former state's code to its successors", async ({
  page,
}) => {
  await page.goto("/countries/mongolia/suppliers?from=2000");
  await expect(page).toHaveURL(/\/countries\/MNG\/suppliers\?from=2000$/);
  const gone = await page.goto("/countries/SUN/suppliers");
  expect(gone?.status()).toBe(404);
  await expect(page.locator('main a[href^="/countries/RUS"]').first()).toBeVisible();
});

test("the Soviet Union's own orders are told apart from Russia's", async ({ page }) => {
  await page.goto("/countries/RUS/suppliers");
  await expect(page.locator("main")).toContainText("36 orders of the Soviet Union apart");
});

test("the figure is taken along as CSV with a line for each supplier and decade", async ({
  request,
}) => {
  const response = await request.get("/api/v1/figures/suppliers.csv?country=MNG");
  expect(response.headers()["content-disposition"]).toContain("parity-suppliers-mng-1951-2023.csv");
  const text = await response.text();
  expect(text).toContain("MNG,Mongolia,,Soviet Union,1960,15,");
  expect(text).toContain("sipri-arms-transfers-2026-02");
});
