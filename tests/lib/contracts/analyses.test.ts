import { describe, expect, it } from "vitest";
import { analysesRequest } from "@/lib/contracts/analyses";

describe("the analyses that may be asked for", () => {
  it("are none unless named", () => {
    expect(analysesRequest.parse({})).toEqual({});
  });

  it("uncertainty varies weights by a quarter and figures as their sources leave open, unless told otherwise", () => {
    expect(analysesRequest.parse({ uncertainty: {}, sensitivity: {} })).toMatchObject({
      uncertainty: {
        runs: 1_000,
        seed: 1,
        varied: { weights: 0.25, normalisations: [], figures: { ranges: true, rivals: true } },
      },
      sensitivity: { samples: 1_024 },
    });
  });

  it("are bounded, and a misspelt one is refused by its path", () => {
    const asked = analysesRequest.safeParse({
      uncertainty: { runs: 20_001 },
      sensitivity: { samples: 0, varied: { wieghts: 0.1 } },
    });
    expect(asked.error?.issues.map(({ path }) => path.join("."))).toEqual([
      "uncertainty.runs",
      "sensitivity.samples",
      "sensitivity.varied",
    ]);
  });
});
