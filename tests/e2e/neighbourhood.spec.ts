import { expect, test } from "./awake";

test("Mongolia’s neighbourhood leads from the portrait, through the ratio, to a figure’s source", async ({
  page,
}) => {
  await page.goto("/countries/MNG?country=MNG,KAZ");
  await page.getByRole("link", { name: "Its borders, and what stands around it" }).click();
  await expect(page).toHaveURL(/\/countries\/MNG\/neighbourhood\?country=MNG,KAZ$/);
  await expect(page.getByText("8,082 km of land border with 2 neighbours")).toBeVisible();
  await expect(page.getByText("It is not a probability of victory", { exact: true })).toBeVisible();
  await expect(page.getByText(/For each soldier of Mongolia, China has .* to .*/)).toBeVisible();
  await page
    .getByRole("region", { name: "Land borders of Mongolia" })
    .getByRole("button", { name: "8,082" })
    .first()
    .click();
  await expect(page.getByRole("dialog")).toContainText("Factbook");
});

test("figures per kilometre are a step of the history, and so is the way back", async ({
  page,
}) => {
  await page.goto("/countries/RUS/neighbourhood");
  await page.getByRole("link", { name: "Per km of shared border" }).click();
  await expect(page).toHaveURL(/per=km/);
  await expect(
    page.getByText("22,407 km of border; per km of shared border").first(),
  ).toBeVisible();
  await page.goBack();
  await expect(page).not.toHaveURL(/per=km/);
});

test("an island says that it has no neighbour on land, and stands beside the nearest coasts", async ({
  page,
}) => {
  await page.goto("/countries/japan/neighbourhood");
  await expect(page).toHaveURL(/\/countries\/JPN\/neighbourhood$/);
  await expect(page.getByText("By the Factbook it borders no country on land.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Land borders" })).toHaveCount(0);
});

test("a country that is none has a page that says so", async ({ page }) => {
  const answer = await page.goto("/countries/XXX/neighbourhood");
  expect(answer?.status()).toBe(404);
});

test("a bar leads by keyboard to its figure, with every source’s", async ({ page }) => {
  await page.goto("/countries/MNG/neighbourhood");
  await page.mouse.wheel(0, 100);
  const bar = page.getByRole("button", { name: /^Active military personnel.*Mongolia, 10,000/ });
  await bar.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toContainText("National Material Capabilities");
  await page.keyboard.press("Escape");
  await expect(bar).toBeFocused();
});

test("a table of ratios stands alone in another page’s frame, with what it is not", async ({
  page,
}) => {
  await page.goto("/embed/neighbourhood?country=MNG&show=ratio");
  await expect(page.getByText("it is not a probability of victory")).toBeVisible();
  await expect(page.getByRole("link", { name: /Open on Parity/ })).toHaveAttribute(
    "href",
    /\/countries\/MNG\/neighbourhood#ratio$/,
  );
});
