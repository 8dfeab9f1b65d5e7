import { describe, expect, it } from "vitest";
import { compareRequest } from "@/lib/contracts/compare";
import { observationsRequest } from "@/lib/contracts/observations";
import { rankingsRequest } from "@/lib/contracts/rankings";
import { readQuery } from "@/lib/http/read-query";
import { RequestProblem } from "@/lib/http/request-problem";

function problemOf(query: string, schema: Parameters<typeof readQuery>[1]) {
  try {
    readQuery(new URL(`http://parity.test/?${query}`), schema);
  } catch (error) {
    if (error instanceof RequestProblem) return error;
    throw error;
  }
  throw new Error(`nothing was wrong with ${query}`);
}

describe("reading a query string", () => {
  it("reads lists separated by commas", () => {
    const query = readQuery(new URL("http://parity.test/?country=MNG,RUS"), compareRequest);
    expect(query.country).toEqual(["MNG", "RUS"]);
  });

  it.each([
    ["an unknown parameter", "countries=MNG", "countries"],
    ["a repeated parameter", "country=MNG&country=RUS", "country"],
    ["a missing parameter", "", "country"],
    ["a code in small letters", "country=mng", "country"],
    ["an empty code", "country=MNG,,RUS", "country"],
    ["a code that stands twice", "country=MNG,MNG", "country"],
    [
      "more than twelve countries",
      `country=${Array.from({ length: 13 }, (_, at) => `AA${String.fromCharCode(65 + at)}`)}`,
      "country",
    ],
    ["a query string of 10 KB", `country=MNG&indicator=${"a".repeat(10_000)}`, "indicator"],
    ["a parameter named like a part of every object", "__proto__=1&country=MNG", "__proto__"],
  ])("answers %s with 400 and the parameter's name", (_what, query, parameter) => {
    const problem = problemOf(query, compareRequest);
    expect(problem.status).toBe(400);
    expect(problem.parameters.map(({ name }) => name)).toContain(parameter);
  });

  it.each(["0", "20.5", "1e3", "-2020", "99999", "year", ""])(
    "does not take %j for an edition",
    (edition) => {
      expect(problemOf(`edition=${edition}`, rankingsRequest).parameters[0]?.name).toBe("edition");
    },
  );

  it("names every parameter at fault at once", () => {
    const { parameters } = problemOf("indicator=Tanks!&country=m&from=x", observationsRequest);
    expect(parameters.map(({ name }) => name).sort()).toEqual(["country", "from", "indicator"]);
  });

  it("refuses a span that ends before it begins", () => {
    const { parameters } = problemOf("indicator=tanks&from=2020&to=2019", observationsRequest);
    expect(parameters[0]?.name).toBe("from");
  });
});
