import { expect, type Page, test } from "./awake";

/** Keeps a page's scripts back until it is told to let them come. */
async function holdAsleep(page: Page): Promise<() => void> {
  let wake = () => {};
  const awake = new Promise<void>((resolve) => {
    wake = resolve;
  });
  await page.route("**/_next/static/chunks/*.js", async (route) => {
    await awake;
    await route.continue();
  });
  return wake;
}

test.describe("before a page has woken", () => {
  test("a figure that is pressed opens its card once it has", async ({ page }) => {
    const wake = await holdAsleep(page);
    await page.goto("/cooperation/ties", { waitUntil: "commit" });
    await page.getByRole("button", { name: "Japan and United States: Defence pact" }).click();
    const card = page.getByRole("dialog", { name: "Where this figure comes from" });
    await expect(card).toBeHidden();
    wake();
    await expect(card).toContainText("Japan and United States");
  });

  test("a button that is pressed does its work once it has, and not twice", async ({ page }) => {
    const wake = await holdAsleep(page);
    await page.goto("/", { waitUntil: "commit" });
    await page.getByRole("button", { name: "Choose countries" }).click();
    const dialog = page.getByRole("dialog", { name: "Choose countries" });
    await expect(dialog).toBeHidden();
    wake();
    await expect(dialog.getByRole("checkbox", { name: /Mongolia/ })).toBeChecked();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  });

  test("what is typed and chosen stays, and is acted on once it has", async ({ page }) => {
    const wake = await holdAsleep(page);
    await page.goto("/countries", { waitUntil: "commit" });
    await page.getByRole("searchbox").pressSequentially("монгол");
    wake();
    await expect(page.getByRole("status").filter({ hasText: "1 of 250" })).toBeVisible();
    await expect(page.getByRole("searchbox")).toHaveValue("монгол");
    await page.getByRole("searchbox").pressSequentially("ия");
    await expect(page.getByRole("searchbox")).toHaveValue("монголия");
  });

  test("a choice is taken once it has", async ({ page }) => {
    const wake = await holdAsleep(page);
    await page.goto("/", { waitUntil: "commit" });
    await page.getByRole("combobox", { name: "Edition" }).selectOption("2025");
    wake();
    await expect(page).toHaveURL(/edition=2025/);
    await expect(page.getByRole("combobox", { name: "Edition" })).toHaveValue("2025");
  });

  test("what is unfolded has its content once it has", async ({ page }) => {
    const wake = await holdAsleep(page);
    await page.goto("/?country=MNG", { waitUntil: "commit" });
    await page.getByText("Suggested for Mongolia").click();
    wake();
    await expect(page.getByText("Nearest in rank (93rd in 2026)")).toBeVisible();
  });
});
