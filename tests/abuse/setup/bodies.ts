import fc from "fast-check";
import { createApiDescription } from "@/lib/contracts/openapi";
import { junkText } from "./junk";

/** The part of JSON Schema that the API's description speaks. */
interface Schema {
  type?: string;
  const?: unknown;
  enum?: readonly unknown[];
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  items?: Schema | false;
  prefixItems?: readonly Schema[];
  maxItems?: number;
  minItems?: number;
  minimum?: number;
  maximum?: number;
  default?: unknown;
}

/** What the index is asked by: mostly as its contract has it, with names that stand for something. */
export function toIndexBodies(indicators: readonly string[], countries: readonly string[]) {
  const schema = readIndexSchema();
  const right = { code: fc.constantFrom(...indicators), unit: fc.constantFrom(...countries) };
  const names = fc.oneof(
    { weight: 4, arbitrary: right.code },
    { weight: 2, arbitrary: fc.constant("index") },
    { weight: 1, arbitrary: right.unit },
    { weight: 1, arbitrary: junkText },
  );
  const usual = {
    version: fc.constant(1),
    indicators: fc
      .uniqueArray(right.code, { minLength: 1, maxLength: 8 })
      .map((codes) => codes.map((code) => ({ code, parent: "index" }))),
    groups: fc.constant([{ code: "index", parent: null }]),
    normalisation: fc.constant({ method: "min-max" }),
  };
  const { recipe, table, stages } = schema.properties ?? {};
  const free = toArbitrary(recipe ?? {}, names);
  const parts = recipe?.properties ?? {};
  // Of a recipe that holds, one part at a time is another.
  const varied = fc
    .constantFrom(...Object.keys(parts))
    .chain((name) => fc.record({ ...usual, [name]: toArbitrary(parts[name] ?? {}, names) }));
  const asked = fc.record(
    {
      recipe: fc.oneof(fc.record(usual), { weight: 3, arbitrary: varied }, free),
      table: toArbitrary(table ?? {}, names),
      stages: toArbitrary(stages ?? {}, names),
    },
    { requiredKeys: ["recipe"] },
  );
  return fc.oneof(
    { weight: 8, arbitrary: asked.map((body) => JSON.stringify(body)) },
    { weight: 2, arbitrary: toArbitrary(schema, names).map((body) => JSON.stringify(body)) },
    { weight: 1, arbitrary: fc.json() },
    { weight: 1, arbitrary: junkText },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 50_000 }).map((deep) => "[".repeat(deep)) },
  );
}

function readIndexSchema(): Schema {
  const body: { content?: Record<string, { schema?: Schema }> } = JSON.parse(
    JSON.stringify(createApiDescription().paths?.["/api/v1/index"]?.post?.requestBody ?? {}),
  );
  return body.content?.["application/json"]?.schema ?? {};
}

const ODD_NUMBERS = [0, -0, -1, 1e308, -1e308, 5e-324, 2 ** 53, 0.1 + 0.2];

/** Values as a schema has them, and one in thirty of another kind. */
function toArbitrary(schema: Schema, names: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 30, arbitrary: toRight(schema, names) },
    { weight: 1, arbitrary: fc.oneof(fc.anything({ maxDepth: 1 }), junkText, fc.constant(null)) },
  );
}

function toRight(schema: Schema, names: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  const { anyOf, oneOf, properties, items, prefixItems } = schema;
  if ("const" in schema) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choices = anyOf ?? oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map((one) => toArbitrary(one, names)));
  if (properties !== undefined) {
    const parts = Object.entries(properties).map(([name, part]) => [
      name,
      toArbitrary(part, names),
    ]);
    const requiredKeys = [...(schema.required ?? [])];
    return fc.record<Record<string, unknown>>(Object.fromEntries(parts), { requiredKeys });
  }
  if (prefixItems !== undefined)
    return fc.tuple(...prefixItems.map((one) => toArbitrary(one, names)));
  if (schema.type === "array") {
    const maxLength = Math.min(schema.maxItems ?? 5, 5);
    return fc.array(toArbitrary(items || {}, names), {
      minLength: schema.minItems ?? 0,
      maxLength,
    });
  }
  if (schema.type === "boolean") return fc.boolean();
  if (schema.type === "null") return fc.constant(null);
  if (schema.type === "integer")
    return fc.integer({ min: schema.minimum ?? -9, max: most(schema) });
  if (schema.type === "number") {
    const within = fc.double({ min: schema.minimum ?? -9, max: most(schema), noNaN: true });
    return fc.oneof({ weight: 4, arbitrary: within }, fc.constantFrom(...ODD_NUMBERS));
  }
  return names;
}

/** What is counted is work that a reader may ask for and must wait for: a little of it is enough here. */
function most({ minimum = 0, maximum = 2_100 }: Schema): number {
  return Math.max(minimum, Math.min(maximum, 2_100));
}
