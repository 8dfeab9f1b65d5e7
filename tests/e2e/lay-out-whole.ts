import type { Page } from "@playwright/test";

/** Has the browser lay out what it leaves until it comes near the window, so that all of the page is looked at. */
export async function layOutWhole(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const part of document.querySelectorAll<HTMLElement>(".below")) {
      part.style.contentVisibility = "visible";
    }
  });
}
