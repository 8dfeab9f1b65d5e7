import { describe, expect, it } from "vitest";
import { delayScripts } from "@/lib/http/late-scripts";

const NONCE = "q5p4RnbyoEguIKSUAxO65w==";
const script = (name: string) =>
  `<script src="/_next/static/chunks/${name}.js" async="" nonce="${NONCE}"></script>`;
const PAGE = `<html><head><link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/c.js"/>${script("a")}${script("b")}<title>T</title></head><body><script nonce="${NONCE}">1</script><p>Улаанбаатар</p><script src="/_next/static/chunks/c.js" nonce="${NONCE}" async=""></script></body></html>`;

describe("a page's scripts", () => {
  it("are named once, in their order, to one script in the place of the first, and stand nowhere else", () => {
    const page = delayScripts(PAGE, NONCE);
    const named = ["a", "b", "c"].map((name) => `/_next/static/chunks/${name}.js`);
    expect(page).toContain(`)(${JSON.stringify(named)})</script><title>T</title>`);
    expect(page.match(/<script[^>]*>/g)).toEqual(Array(2).fill(`<script nonce="${NONCE}">`));
    expect(page).not.toContain("preload");
    expect(page).toContain(`<body><script nonce="${NONCE}">1</script><p>Улаанбаатар</p></body>`);
  });

  it("stay where they are if they are not the build's, or have another way to come", () => {
    for (const html of [
      "",
      "<p>no script at all</p>",
      '<script src="https://elsewhere.test/a.js" async=""></script>',
      '<script src="/_next/static/chunks/old.js" noModule=""></script>',
      '<script type="application/ld+json">{"src":"/_next/static/chunks/a.js"}</script>',
    ]) {
      expect(delayScripts(html, NONCE)).toBe(html);
    }
  });
});
