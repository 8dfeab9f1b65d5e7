import { expect, it } from "vitest";
import { toCitation } from "@/lib/export/citation";

const release = {
  slug: "sipri-milex-2024",
  version: "2024",
  published: "2025",
  retrieved: "2026-11-01",
  via: "GitHub someone/copy",
  citation: "SIPRI Military Expenditure Database 1949–2024",
  shortName: "SIPRI",
  title: "SIPRI Military Expenditure Database",
  terms: "extract-only" as const,
  termsNote: "with attribution",
};
const figure = {
  what: "Military spending",
  where: "Mongolia",
  when: "2024",
  value: "$180,800,000",
  unit: "current US$",
};

it("names publisher, release, how it was obtained, the figure and where it was read", () => {
  expect(toCitation(release, figure, "https://parity.example.org/x")).toBe(
    "SIPRI Military Expenditure Database 1949–2024. Release 2024, published 2025, retrieved 2026-11-01 via GitHub someone/copy. Military spending, Mongolia, 2024: $180,800,000 (current US$). Read at https://parity.example.org/x.",
  );
});

it("leaves out what is not known", () => {
  const bare = toCitation(
    { ...release, published: null, via: null },
    { ...figure, unit: "" },
    "https://x.example",
  );
  expect(bare).toContain("Release 2024, retrieved 2026-11-01. Military");
  expect(bare).not.toContain("()");
});
