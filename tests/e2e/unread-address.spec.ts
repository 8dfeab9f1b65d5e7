import { expect, test } from "./awake";

/** A page's address with something that cannot be read, and the parameters that are told. */
const ADDRESSES: readonly [string, string[]][] = [
  [
    "/compare?axis=cubic&sort=zig&scales=xx&base=soon&years=1,two",
    ["axis", "sort", "scales", "base", "years"],
  ],
  ["/?edition=new&axis=cubic&from=then", ["edition", "axis", "from"]],
  ["/rankings?year=soon&landlocked=maybe&around=near", ["year", "landlocked", "around"]],
  ["/indicators?domain=magic", ["domain"]],
  ["/indicators/tanks?tab=pie&breaks=odd&zoom=moon&axis=cubic", ["tab", "breaks", "zoom", "axis"]],
  ["/indicators/tanks/sources?from=then", ["from"]],
  ["/countries/MNG?from=then", ["from"]],
  ["/countries/MNG/neighbourhood?per=mile", ["per"]],
  ["/countries/MNG/suppliers?page=last", ["page"]],
  ["/cooperation?computed=maybe&span=long&to=now", ["computed", "span", "to"]],
  ["/data/disagreements?since=ever", ["since"]],
];

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  for (const [address, parameters] of ADDRESSES) {
    test(`${address} says what in it cannot be read`, async ({ page }) => {
      await page.goto(address);
      const told = page.getByText(/^“.+” cannot be read as \w+: it takes .+\.$/);
      await expect(told).toHaveCount(parameters.length);
      for (const name of parameters) await expect(page.getByText(`as ${name}: it`)).toBeVisible();
    });
  }

  for (const address of ["/countries", "/countries/MNG", "/countries/MNG/neighbourhood"]) {
    test(`${address} says once that it knows no country of a code`, async ({ page }) => {
      await page.goto(`${address}?country=MNG,ZZZ`);
      await expect(page.getByText("No country is known as ZZZ.")).toHaveCount(1);
    });
  }

  for (const address of [
    "/cooperation/ties?country=MNG&country=CHN",
    "/cooperation/peacekeeping?of=MNG&of=CHN",
    "/cooperation/threats?country=MNG&country=CHN",
    "/strength?lens=open&lens=other",
    "/strength/lab?recipe=1&recipe=2",
  ]) {
    test(`${address} says what of it is left out`, async ({ page }) => {
      await page.goto(address);
      await expect(
        page.getByText(/^The address says \w+ more than once: “.+” is taken/),
      ).toBeVisible();
    });
  }
});

test("what cannot be read is told to the hand as on paper, and gone once it is mended", async ({
  page,
}) => {
  await page.goto("/countries/MNG/neighbourhood?per=mile");
  const notice = page.getByText("“mile” cannot be read as per: it takes total or km.");
  await expect(notice).toBeVisible();
  await page.getByRole("link", { name: "Per km of shared border" }).click();
  await expect(notice).toBeHidden();
  await expect(page).toHaveURL(/per=km/);
});
