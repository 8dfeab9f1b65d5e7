import { expect, it } from "vitest";
import { type FigureKey, readFigureText, toFigureText } from "@/lib/domain/figure-key";

const keys: FigureKey[] = [
  {
    kind: "observation",
    ...{ indicator: "military-spending-usd", iso3: "MNG", year: 2024, release: "sipri-milex-2024" },
  },
  {
    kind: "tie",
    ...{ tie: "defence-pact", iso3: "JPN", otherIso3: "USA", year: 2018, release: "atop-5" },
  },
  { kind: "mission", mission: "UNAVEM III", iso3: "MNG", year: 1996, release: "geo-pko-2.3" },
  { kind: "rank", publisher: "gfp", iso3: "CHN", edition: 2025, release: "gfp-2025" },
  { kind: "transfer", line: 16021, release: "sipri-arms-transfers-2026-02" },
  {
    kind: "transfers",
    ...{ iso3: "KAZ", supplier: "unknown supplier(s)", from: 1960, until: 1969 },
    release: "sipri-arms-transfers-2026-02",
  },
  {
    kind: "transfers",
    ...{ iso3: "MNG", supplier: null, from: 1960, until: 1969 },
    release: "sipri-arms-transfers-2026-02",
  },
];

it.each(keys)("a figure's key comes back from a mark as it was: $kind", (key) => {
  expect(readFigureText(toFigureText(key))).toEqual(key);
});

it.each([
  "",
  "observation",
  "observation/tanks/MNG/2025",
  "rank/gfp/MNG/x/gfp-2025",
  "a/b/c/1/d",
  "transfer/x/gfp-2025",
  "transfers/MNG/*/1960/gfp-2025",
  "tie/love/JPN-USA/2018/atop-5",
  "tie/defence-pact/JPN/2018/atop-5",
  "a/b/c/1/d",
])("“%s” is no figure's key", (text) => {
  expect(readFigureText(text)).toBeNull();
});
