import fc from "fast-check";
import { encode, junk } from "./junk";

/** A parameter of a route as the API's description has it. */
export interface Parameter {
  name: string;
  in: "query" | "path";
  required: boolean;
  schema: ParameterSchema;
}

export interface ParameterSchema {
  enum?: readonly string[];
  pattern?: string;
  maxLength?: number;
  example?: string;
  default?: unknown;
}

/** Names that the store knows, a list for each kind: countries, indicators, sources and so on. */
export type KnownNames = readonly (readonly string[])[];

const YEARS = fc.integer({ min: 1816, max: 2026 }).map(String);

/** Values for a parameter, percent-encoded: mostly right, some nearly so, some of another world. */
export function toValues(parameter: Parameter, known: KnownNames): fc.Arbitrary<string> {
  const right = toRightValues(parameter.schema, known);
  return fc.oneof(
    { weight: 40, arbitrary: right.map(encode) },
    { weight: 2, arbitrary: fc.tuple(right, nearly).map(([value, spoil]) => encode(spoil(value))) },
    { weight: 2, arbitrary: junk },
  );
}

/** Slips of a writer or of a program. */
const nearly = fc.constantFrom<(value: string) => string>(
  (value) => value.toLowerCase(),
  (value) => value.toUpperCase(),
  (value) => ` ${value}`,
  (value) => `${value},`,
  (value) => `${value},${value}`,
  (value) => `${value}\u0000`,
  (value) => value.slice(1),
  (value) => value.slice(0, -1),
  (value) => `${value}x`,
  (value) => `-${value}`,
  (value) => value.replaceAll(",", ";"),
  (value) => value.replaceAll("-", "–"),
  (value) => `${value},`.repeat(70),
);

function toRightValues(schema: ParameterSchema, known: KnownNames): fc.Arbitrary<string> {
  const { example } = schema;
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const ways: fc.Arbitrary<string>[] = [];
  if (example !== undefined) ways.push(fc.constant(example), likeExample(example, known));
  if (schema.pattern !== undefined) {
    ways.push(fc.stringMatching(new RegExp(schema.pattern), { maxLength: 80 }));
  }
  return ways.length === 0 ? fc.string({ maxLength: 20 }) : fc.oneof(...ways);
}

/** Other names of the kinds that an example names: of "MNG,RUS", some countries. */
function likeExample(example: string, known: KnownNames): fc.Arbitrary<string> {
  const [first = ""] = example.split(",");
  if (/^(1[89]|20)\d\d$/.test(first)) return YEARS;
  if (/^\d+$/.test(example)) return fc.integer({ min: 0, max: 60 }).map(String);
  const names = known.find((kind) => kind.includes(first));
  if (names === undefined) return fc.constant(example);
  const most = example.includes(",") ? 6 : 1;
  return fc
    .uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: most })
    .map((some) => some.join(","));
}

/** A query of some of the parameters, with what nobody asked for now and then; with its "?" where it says anything. */
export function toQueries(
  parameters: readonly Parameter[],
  known: KnownNames,
): fc.Arbitrary<string> {
  const terms = parameters.map((parameter) => {
    const term = toValues(parameter, known).map((value) => `${parameter.name}=${value}`);
    const absent = { weight: parameter.required ? 1 : 12, arbitrary: fc.constant(null) };
    return fc.oneof(absent, { weight: parameter.required ? 30 : 8, arbitrary: term });
  });
  const stray = fc.oneof(
    { weight: 12, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.tuple(junk, junk).map(([name, value]) => `${name}=${value}`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom("&&", "=", "__proto__=1", "constructor[x]=1", "a[]=1"),
    },
  );
  const again = fc.oneof({ weight: 15, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 9 }));
  return fc.tuple(fc.tuple(...terms), stray, again).map(([said, more, repeated]) => {
    const all = [...said, more].filter((term) => term !== null);
    const query = [...all, ...all.slice(0, repeated)].join("&");
    return query === "" ? "" : `?${query}`;
  });
}
