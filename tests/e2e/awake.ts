import { test as base, expect } from "@playwright/test";

export * from "@playwright/test";

/**
 * Tests whose page is awake once it is there, as a reader's is who has looked at it: one that is to act
 * before says so by not waiting for more than the answer (`waitUntil: "commit"`).
 */
export const test = base.extend({
  page: async ({ page }, use) => {
    const goTo = page.goto.bind(page);
    page.goto = async (address, options) => {
      const response = await goTo(address, options);
      if (options?.waitUntil !== "commit") {
        await expect
          .poll(() => page.evaluate(() => globalThis.parityEarlyHand === undefined))
          .toBe(true);
      }
      return response;
    };
    await use(page);
  },
});
