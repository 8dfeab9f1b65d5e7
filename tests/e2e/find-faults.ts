import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { layOutWhole } from "./lay-out-whole";

/** Of WCAG 2.2, level AA, and all before it. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe objects to on the page as it stands: each rule with the elements that break it. */
export async function findFaults(page: Page): Promise<[string, string[]][]> {
  await layOutWhole(page);
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
