import { expect, type Page } from "@playwright/test";

/** Opens the search by its keys, as soon as the page hears them, and types. */
export async function openSearch(page: Page, text: string): Promise<void> {
  const field = page.getByRole("combobox", { name: /^Search/ });
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(field).toBeFocused({ timeout: 2_000 });
  }).toPass();
  await page.keyboard.type(text);
}
