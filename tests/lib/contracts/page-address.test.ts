import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { toPageAddress } from "@/lib/contracts/page-address";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";

const write = (path: string, query: string) => toPageAddress(path, new URLSearchParams(query));

it("a page's address says what the page reads, and nothing else", () => {
  expect(write("/rankings", "utm_source=x&sort=rank&q=a")).toBe("/rankings?sort=rank&q=a");
  expect(write("/", "q=a&edition=2025")).toBe("/?edition=2025");
  expect(write("/data", "x=1")).toBe("/data");
});

it("countries that are chosen, and what narrows their list, are read by every page", () => {
  for (const path of ["/", "/data", "/strength/method", "/countries/MNG"]) {
    const query = "choose-group=g&choose-rank=1&choose-region=r&country=MNG";
    expect(write(path, query)).toBe(`${path}?${query}`);
  }
});

it("what is said twice is said twice still, in its order", () => {
  const query = "country=RUS&axis=log&country=MNG";
  expect(write("/compare", query)).toBe(`/compare?${query}`);
});

it("a frame's address, and one that is no page's, stays whole", () => {
  expect(write("/embed/bars", "zoom=1&country=MNG")).toBe("/embed/bars?zoom=1&country=MNG");
  expect(write("/nowhere", "b=2&a=1")).toBe("/nowhere?b=2&a=1");
});

it("every page is told what it reads: none is taken for an address of nobody's", () => {
  const folder = join(PROJECT_FOLDER, "app/(dashboard)");
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, "")}`)
    .filter((page) => !page.includes("[..."));
  expect(pages.length).toBeGreaterThan(20);
  for (const page of pages) {
    const path = page.replaceAll(/\[\w+\]/g, "some");
    expect(write(path, "nobody-reads-this=1"), page).toBe(path);
  }
});

it("every list of what an address may say that a contract has is some page's", () => {
  const folder = join(PROJECT_FOLDER, "lib/contracts");
  const source = readFileSync(join(folder, "page-address.ts"), "utf8");
  const lists = readdirSync(folder)
    .flatMap((file) => [
      ...readFileSync(join(folder, file), "utf8").matchAll(/createLoader\((\w+)[,)]/g),
    ])
    .map(([, name = ""]) => name);
  expect(lists.length).toBeGreaterThan(12);
  for (const name of lists) {
    if (name === "chooserParsers") continue;
    expect(source, name).toContain(name);
  }
});
