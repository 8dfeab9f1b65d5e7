import { expect, test } from "./awake";

test("threats are drawn for the chosen countries, each chart with the worse end of its scale", async ({
  page,
}) => {
  await page.goto("/cooperation/threats?country=MNG,JPN");
  const chart = page.getByRole("region", { name: "Human trafficking, country by country" });
  await expect(chart.getByText("10 worst").first()).toBeVisible();
  await expect(chart.getByText(/Of these countries|stand alike/)).toBeVisible();
  const resilience = page.getByRole("region", { name: "Resilience to organized crime, country" });
  await expect(resilience.getByText("10 best").first()).toBeVisible();
  await page.getByRole("link", { name: "Remove Japan" }).click();
  await expect(page).toHaveURL(/country=MNG$/);
  await expect(chart.getByText("Mongolia stands at 5, where 10 is worst, in 2023.")).toBeVisible();
});

test("a country without a tier here is told not to be a country with a good one", async ({
  page,
}) => {
  await page.goto("/cooperation/threats?country=MNG,CHN,XXX");
  await expect(page.getByText("No country is known as XXX.")).toBeVisible();
  const tier = page.getByRole("region", {
    name: "Tier in the Trafficking in Persons Report, country",
  });
  await expect(tier.getByText("No figure: Mongolia")).toBeVisible();
  await expect(page.getByText("no figure does not mean a good tier")).toBeVisible();
});
