import { expect, test } from "./awake";
import { findSmallTargets } from "./find-small-targets";
import { PAGES } from "./pages";

for (const [path] of PAGES) {
  test(`${path}: every control can be hit, by a mouse at a desk and by a thumb on a phone`, async ({
    page,
  }) => {
    await page.goto(path, { waitUntil: "networkidle" });
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(() => findSmallTargets(page), `at ${width} pixels`).toEqual([]);
    }
  });
}

test.describe("a page of targets", () => {
  const find = async (page: Parameters<typeof findSmallTargets>[0], body: string) => {
    await page.setContent(
      `<style>button{all:unset;display:block;width:20px;height:20px}</style>${body}`,
    );
    return findSmallTargets(page);
  };

  test("names what is small and near another, and passes what stands alone, in a sentence or large", async ({
    page,
  }) => {
    const near = await find(page, "<button>One</button><button>Two</button>");
    expect(near).toEqual([
      expect.stringContaining("button “One” 20 × 20"),
      expect.stringContaining("button “Two” 20 × 20"),
    ]);
    expect(
      await find(page, '<button>One</button><button style="margin-top:4px">Two</button>'),
    ).toEqual([]);
    expect(await find(page, '<p>See <a href="/a">one</a> and <a href="/b">two</a>.</p>')).toEqual(
      [],
    );
    expect(
      await find(page, '<button>One</button><button style="width:24px;height:24px">Two</button>'),
    ).toEqual([expect.stringContaining("One")]);
  });
});
