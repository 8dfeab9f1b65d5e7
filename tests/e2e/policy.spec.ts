import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { expect, type Page, test } from "./awake";
import { openSearch } from "./open-search";

const EMBED = "/embed/bars?indicator=tanks&country=MNG,RUS,CHN";

/** What the browser refused by the page's policy, from now on. */
async function hearRefusals(page: Page): Promise<string[]> {
  const refused: string[] = [];
  await page.exposeFunction("tellRefusal", (what: string) => refused.push(what));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      Reflect.get(window, "tellRefusal")(`${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
  return refused;
}

let elsewhere: Server | undefined;

test.afterEach(() => {
  elsewhere?.close();
});

/** A page of another site, with this in it. */
async function openElsewhere(page: Page, body: string): Promise<void> {
  elsewhere = createServer((_request, response) => {
    response.setHeader("Content-Type", "text/html");
    response.end(`<!doctype html>${body}`);
  });
  elsewhere.listen(0, "127.0.0.1");
  await once(elsewhere, "listening");
  const address = elsewhere.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  await page.goto(`http://127.0.0.1:${address.port}/`);
}

test("the policy lets a page do all its work: charts, search, themes and the lab's worker", async ({
  page,
}) => {
  const refused = await hearRefusals(page);
  await page.goto("/compare?kind=time&country=MNG,RUS,CHN");
  await page.mouse.move(300, 300);
  await expect(page.locator(".figure-drawn svg").first()).toBeVisible();
  await page.getByLabel("Colours").selectOption("dark");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await openSearch(page, "tanks");
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.goto("/strength/lab?country=MNG,RUS,CHN");
  await expect(page.getByText(/in nine of ten recomputations/).last()).toBeVisible();
  expect(refused).toEqual([]);
});

test("script that someone brought into a page is not run, in an attribute, an element or from elsewhere", async ({
  page,
}) => {
  const refused = await hearRefusals(page);
  await page.goto("/rankings");
  await page.evaluate(() => {
    document.body.insertAdjacentHTML("beforeend", '<img src="x:" onerror="window.ran = 1">');
    const frame = document.createElement("iframe");
    frame.srcdoc = "<script>top.ran = 2</script>";
    document.body.append(frame);
    const form = document.createElement("form");
    form.action = "https://elsewhere.test/";
    document.body.append(form);
    form.submit();
  });
  await expect
    .poll(() => refused.map((each) => each.split(" ")[0]))
    .toEqual(
      expect.arrayContaining(["script-src-attr", "script-src-elem", "img-src", "form-action"]),
    );
  expect(await page.evaluate(() => Reflect.get(window, "ran"))).toBeUndefined();
});

test("another site's page frames a chart made for it and shows a picture, and frames no page of ours", async ({
  page,
  baseURL,
}) => {
  await openElsewhere(
    page,
    `<iframe id="chart" src="${baseURL}${EMBED}"></iframe>
     <iframe id="page" src="${baseURL}/rankings"></iframe>
     <img src="${baseURL}/api/v1/figures/bars.svg?indicator=tanks&country=MNG,RUS">`,
  );
  await expect(page.frameLocator("#chart").getByText(/^Source: GFP/)).toBeVisible();
  await expect
    .poll(() => page.locator("img").evaluate((img: HTMLImageElement) => img.naturalWidth))
    .toBeGreaterThan(100);
  const framed = page.frames().find((frame) => frame.url().startsWith("chrome-error:"));
  expect(framed, "the frame of /rankings was refused").toBeDefined();
});

test("another site's page reads the API, its ETag included, and may ask for an index; it reads no page", async ({
  page,
  baseURL,
}) => {
  await openElsewhere(page, "<h1>Elsewhere</h1>");
  const heard = await page.evaluate(async (origin) => {
    const read = await fetch(`${origin}/api/v1/sources`);
    const asked = await fetch(`${origin}/api/v1/index`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: "{}",
    });
    const pageRead = await fetch(`${origin}/rankings`).then(
      () => "read",
      () => "refused",
    );
    return { status: read.status, etag: read.headers.get("ETag"), asked: asked.status, pageRead };
  }, baseURL);
  expect(heard).toEqual({
    status: 200,
    etag: expect.stringMatching(/^"/),
    asked: 400,
    pageRead: "refused",
  });
});

test("a picture opened by itself is drawn, in its own colours and type", async ({ page }) => {
  const refused = await hearRefusals(page);
  await page.goto("/api/v1/figures/bars.svg?indicator=tanks&country=MNG,RUS");
  await expect(page.locator("svg text").filter({ hasText: "Tanks" }).first()).toBeVisible();
  expect(refused).toEqual([]);
});

for (const coding of ["identity", "gzip", "br", "gzip, deflate, br, zstd"]) {
  test(`the API is read by who takes ${coding}, the first time and once it is held`, async ({
    request,
  }) => {
    for (const path of [
      "/api/v1/sources",
      "/api/v1/figures/bars.svg?indicator=tanks&country=MNG",
      "/api/v1/export/datapackage.json",
    ]) {
      for (let time = 0; time < 2; time += 1) {
        const response = await request.get(path, { headers: { "Accept-Encoding": coding } });
        expect(await response.text(), path).toMatch(/^[{[<]/);
        const told = response.headers()["content-encoding"] ?? "identity";
        expect(coding, path).toContain(told);
      }
    }
  });
}

test("a page is painted before its scripts are asked for, whoever it was drawn for", async ({
  page,
}) => {
  for (let reader = 0; reader < 2; reader += 1) {
    await page.goto("/countries/MNG");
    await page.waitForLoadState("networkidle");
    const { painted, asked } = await page.evaluate(() => ({
      painted: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Infinity,
      asked: performance
        .getEntriesByType("resource")
        .filter(({ name }) => name.includes("/_next/static/") && name.endsWith(".js"))
        .map(({ startTime }) => startTime),
    }));
    expect(asked.length).toBeGreaterThan(5);
    expect(Math.min(...asked)).toBeGreaterThanOrEqual(painted);
  }
});
