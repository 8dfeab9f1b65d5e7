import { test as base, expect } from "@playwright/test";

export * from "@playwright/test";

/**
 * Tests whose page is awake once it is there, as a reader's is who has looked at it: one that is to act
 * before says so by not waiting for more than the answer (`waitUntil: "commit"`).
 */
export const test = base.extend<object, { settled: undefined }>({
  /** What the server computes beside the first page that shows it is there: that page comes again by itself. */
  settled: [
    async ({ playwright }, use, { project }) => {
      const request = await playwright.request.newContext({ baseURL: project.use.baseURL });
      const isUnderWay = async () => {
        const page = await request.get("/strength/method");
        return (await page.text()).includes("Look again");
      };
      await expect.poll(isUnderWay, { timeout: 60_000 }).toBe(false);
      await request.dispose();
      await use(undefined);
    },
    { scope: "worker", auto: true },
  ],
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
