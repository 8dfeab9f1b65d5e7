import { expect, test } from "./awake";
import { findCut } from "./find-cut";
import { findSideways } from "./find-sideways";
import { DRAWING, PAGES } from "./pages";

/** A window of 1280 × 1024 at 400 %. */
const ZOOMED = { width: 320, height: 256 };

test.use({ viewport: ZOOMED });

for (const [path] of PAGES) {
  test(`${path}: at 400 % zoom it scrolls downwards only, and no text is cut`, async ({ page }) => {
    await page.goto(path, { waitUntil: "networkidle" });
    expect(await findSideways(page), "as the server drew it").toBe(0);
    expect(await findCut(page), "as the server drew it").toEqual([]);
    await page.mouse.move(160, 200);
    if ((await page.locator(DRAWING).count()) > 0) {
      const first = page.locator(".figure-frame").first();
      await first.scrollIntoViewIfNeeded();
      await expect(first.locator(".figure-drawn :is(svg, table)").first()).toBeAttached();
    }
    await expect.poll(() => findSideways(page), "pixels out of the window").toBe(0);
    await expect.poll(() => findCut(page)).toEqual([]);
  });
}

test("what is cut is named, and what is scrolled to, meant for ears or not shown is passed", async ({
  page,
}) => {
  const find = async (style: string) => {
    await page.setContent(
      `<body style="margin:0"><div style="width:100px;white-space:nowrap;${style}">${"word ".repeat(30)}</div>`,
    );
    return findCut(page);
  };
  expect(await find("")).toEqual([expect.stringMatching(/^“word word .*” by \d+ px$/)]);
  expect(await find("overflow:hidden")).toHaveLength(1);
  expect(await find("overflow:hidden;white-space:normal;height:20px")).toHaveLength(1);
  expect(await find("overflow:auto")).toEqual([]);
  expect(await find("overflow:hidden;width:1px")).toEqual([]);
  expect(await find("overflow:hidden;display:none")).toEqual([]);
  expect(await find("white-space:normal")).toEqual([]);
});
