import fc from "fast-check";
import { createApiDescription } from "@/lib/contracts/openapi";
import { PAGES } from "../../e2e/pages";
import { junk } from "./junk";
import { type KnownNames, type Parameter, toQueries, toValues } from "./values";

/** An address of which questions can be made. */
export interface Route {
  /** As the API's description names it, or a page's path. */
  path: string;
  questions: fc.Arbitrary<string>;
}

/** Every GET address of the API's description. */
export function listReads(known: KnownNames): Route[] {
  return listDescribed().map(({ path, parameters }) => toRoute(path, parameters, known));
}

/** The same charts in a page for frames, by the same parameters. */
export function listEmbeds(known: KnownNames): Route[] {
  return listDescribed().flatMap(({ path, parameters }) => {
    const [, kind] = /^\/api\/v1\/figures\/(.+)\.json$/.exec(path) ?? [];
    return kind === undefined ? [] : [toRoute(`/embed/${kind}`, parameters, known)];
  });
}

/**
 * Every page, asked by its own parameters and by those of the API, of which most pages know some: a
 * page reads the same names by the same words.
 */
export function listPages(known: KnownNames): Route[] {
  const parameters = new Map(
    listDescribed()
      .flatMap((route) => route.parameters)
      .filter((parameter) => parameter.in === "query")
      .map((parameter) => [parameter.name, { ...parameter, required: false }]),
  );
  const addresses = PAGES.map(([address]) => new URL(address, "http://parity.test"));
  return [...new Set(addresses.map(({ pathname }) => pathname))].map((path) => {
    const own = addresses
      .filter(({ pathname }) => pathname === path)
      .flatMap(({ searchParams }) => [...searchParams.keys()]);
    const some = fc.subarray([...parameters.values()], { maxLength: 5 });
    const mine = [...parameters.values()].filter(({ name }) => own.includes(name));
    const queries = some.chain((others) => toQueries([...new Set([...mine, ...others])], known));
    return {
      path,
      questions: fc
        .tuple(fc.oneof({ weight: 9, arbitrary: fc.constant(path) }, toPaths(path, known)), queries)
        .map(([place, query]) => `${place}${query}`),
    };
  });
}

/** Addresses with a name in them that the API's description does not list. */
export function listOthers(known: KnownNames): Route[] {
  return [
    "/flags/MN.svg",
    "/api/v1/figures/bars.svg",
    "/api/nothing",
    "/not-here/a",
    "/_next/a",
    "/a",
  ].map((path) => ({
    path,
    questions: fc.tuple(toPaths(path, known), toQueries([], known)).map((parts) => parts.join("")),
  }));
}

/** A path with its last part, or the one before, exchanged for another name or for junk. */
function toPaths(path: string, known: KnownNames): fc.Arbitrary<string> {
  const parts = path.split("/").slice(1);
  const names = fc.oneof(
    junk,
    fc.constantFrom(...known.flat()).map(encodeURIComponent),
    TRAVERSALS,
  );
  return fc
    .tuple(fc.integer({ min: 1, max: Math.min(2, parts.length) }), names)
    .map(([back, name]) => `/${parts.with(-back, name).join("/")}`.replace(/[?#]/g, "%3F"));
}

/** Ways to climb out of a folder. */
export const TRAVERSALS = fc.constantFrom(
  ...[
    "..%2f..%2fpackage.json",
    "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
    "..%5c..%5cpackage.json",
    "..%00",
  ],
  ...[
    "%252e%252e%252f",
    "..%c0%af..%c0%afetc",
    "....//....//etc",
    "..;/",
    ".%00./",
    "%2e",
    "%2e%2e",
  ],
);

function toRoute(path: string, parameters: readonly Parameter[], known: KnownNames): Route {
  const query = parameters.filter((parameter) => parameter.in === "query");
  const parts = parameters
    .filter((parameter) => parameter.in === "path")
    .map((parameter) => {
      const value = fc.oneof({ weight: 9, arbitrary: toValues(parameter, known) }, TRAVERSALS);
      return value.map((text) => [`{${parameter.name}}`, text.replace(/[?#]/g, "%3F")] as const);
    });
  const paths = fc
    .tuple(...parts)
    .map((names) => names.reduce((whole, [part, name]) => whole.replace(part, () => name), path));
  return {
    path,
    questions: fc.tuple(paths, toQueries(query, known)).map((both) => both.join("")),
  };
}

function listDescribed(): { path: string; parameters: Parameter[] }[] {
  return Object.entries(createApiDescription().paths ?? {}).flatMap(([path, { get }]) =>
    get === undefined
      ? []
      : [{ path, parameters: JSON.parse(JSON.stringify(get.parameters ?? [])) }],
  );
}

/** One question of every address of the API that is answered, by the examples of its description. */
export function listExamples(): string[] {
  return listDescribed().map(({ path, parameters }) => {
    const said = parameters.filter(({ required }) => required).map(toExample);
    const place = said.reduce((whole, [name, value]) => whole.replace(`{${name}}`, value), path);
    const query = said.filter(([name]) => !path.includes(`{${name}}`));
    return `${place}${query.length === 0 ? "" : "?"}${query.map((term) => term.join("=")).join("&")}`;
  });
}

function toExample({ name, schema }: Parameter): [string, string] {
  return [name, encodeURIComponent(schema.example ?? schema.enum?.[0] ?? "")];
}
