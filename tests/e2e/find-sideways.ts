import type { Page } from "@playwright/test";
import { layOutWhole } from "./lay-out-whole";

/** By how many pixels the page is wider than its window. */
export async function findSideways(page: Page): Promise<number> {
  await layOutWhole(page);
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
