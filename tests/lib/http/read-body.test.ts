import { describe, expect, it } from "vitest";
import { z } from "zod";
import { LARGEST_BODY_BYTES, readBody } from "@/lib/http/read-body";
import { RequestProblem } from "@/lib/http/request-problem";

const schema = z.strictObject({
  recipe: z.strictObject({ weights: z.array(z.number().nonnegative()) }),
});

function post(body: BodyInit | null, headers: Record<string, string> = {}) {
  return new Request("http://parity.test/api/v1/index", {
    method: "POST",
    body,
    headers: { "Content-Type": "application/json", ...headers },
    ...(body instanceof ReadableStream && { duplex: "half" }),
  });
}

async function problemOf(incoming: Request): Promise<RequestProblem> {
  try {
    await readBody(incoming, schema);
  } catch (error) {
    if (error instanceof RequestProblem) return error;
    throw error;
  }
  throw new Error("nothing was wrong");
}

describe("reading a body", () => {
  it("reads JSON by its contract", async () => {
    const body = await readBody(post('{"recipe":{"weights":[1,2]}}'), schema);
    expect(body.recipe.weights).toEqual([1, 2]);
  });

  it.each([
    ["a negative weight", '{"recipe":{"weights":[1,-2]}}', "recipe.weights[1]"],
    ["a weight that is no number", '{"recipe":{"weights":[null]}}', "recipe.weights[0]"],
    ["a missing part", "{}", "recipe"],
    ["an unknown part", '{"recipe":{"weights":[],"colour":1}}', "recipe.colour"],
    ["a body that is another thing", "[]", "body"],
  ])("answers %s with 400 and its path", async (_what, text, path) => {
    const problem = await problemOf(post(text));
    expect(problem.status).toBe(400);
    expect(problem.parameters.map(({ name }) => name)).toEqual([path]);
  });

  it.each([
    ["no JSON", "{", "not JSON"],
    ["nothing at all", null, "not JSON"],
    ["NaN, which JSON does not have", '{"recipe":{"weights":[NaN]}}', "not JSON"],
    ["bytes that are no UTF-8", new Uint8Array([0x7b, 0xff]), "UTF-8"],
  ])("answers %s with 400", async (_what, body, said) => {
    const problem = await problemOf(post(body));
    expect(problem.status).toBe(400);
    expect(problem.message).toContain(said);
  });

  it("answers another media type with 415", async () => {
    const problem = await problemOf(post("weights=1", { "Content-Type": "text/plain" }));
    expect(problem.status).toBe(415);
  });

  it("answers a body of 100 MB with 413 after the first part of it, whatever length it claims", async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536;
        if (sent > 100_000_000) controller.close();
        else controller.enqueue(new Uint8Array(65_536).fill(0x20));
      },
    });
    const problem = await problemOf(post(endless));
    expect(problem.status).toBe(413);
    expect(sent).toBeLessThan(3 * LARGEST_BODY_BYTES);
  });

  it("answers a body nested a hundred thousand deep without falling over", async () => {
    const deep = "[".repeat(100_000) + "]".repeat(100_000);
    expect((await problemOf(post(deep))).status).toBe(400);
  });
});
