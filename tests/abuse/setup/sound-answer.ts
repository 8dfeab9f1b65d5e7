import { problem } from "@/lib/contracts/problem";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import type { Answer } from "./ask";
import { MARK } from "./junk";

const REFUSALS = [400, 404, 405, 413, 414, 415, 422, 431];

/** What only this program's inside says: stacks, folders, statements and the names of what it is made of. */
const INSIDE = [
  PROJECT_FOLDER,
  "node_modules",
  /\.(ts|tsx|js|cjs|mjs):\d+:\d+/,
  /\n\s+at [\w.<]+/,
  /Prisma ?Client|prisma\.|\$queryRaw|Raw query failed/,
  /syntax error at or near|invalid byte sequence|violates \w+ constraint|pg_catalog/,
  /SELECT [\w".*]+( AS|,| FROM) /,
  /postgres(ql)?:\/\//,
  /ECONN|ENOENT|EACCES|RangeError|TypeError|ReferenceError|SyntaxError/,
];

const MARKUP = /^(text\/html|image\/svg|application\/(atom|xhtml|xml))/;

/**
 * Everything that is wrong with an answer, whatever was asked; nothing where all is well.
 *
 * It is one of the statuses that were promised, an error of the API is problem details, nothing of
 * the program's inside is told, and nothing of the question became markup or a header.
 */
export function findUnsound(answer: Answer): string[] {
  const { status, headers } = answer;
  const type = headers["content-type"] ?? "";
  const text = /^(text|application|image\/svg)/.test(type) ? answer.body.toString() : "";
  const path = toPath(answer.asked);
  const isApi = path.startsWith("/api/");
  const faults: string[] = [];
  if (![200, 204, 304, 307, 308, ...REFUSALS].includes(status)) faults.push(`status ${status}`);
  // 431 is Node's own: nobody has read yet what was asked for.
  if (isApi && status >= 400 && status !== 431) faults.push(...findInProblem(status, type, text));
  if (status === 200 && !isOfItsType(path, type)) faults.push(`type ${type}`);
  for (const inside of INSIDE) {
    const told = typeof inside === "string" ? text.includes(inside) : inside.test(text);
    if (told) faults.push(`tells ${inside}`);
  }
  if (MARKUP.test(type) && text.includes(`<${MARK}`)) faults.push("markup of the question");
  if (Object.keys(headers).some((name) => name.includes(MARK)) || "set-cookie" in headers)
    faults.push("a header of the question");
  if (headers.location !== undefined && !/^\/(?![/\\])/.test(headers.location))
    faults.push(`leads to ${headers.location}`);
  return faults;
}

function findInProblem(status: number, type: string, text: string): string[] {
  if (type !== "application/problem+json") return [`type ${type} of an error`];
  try {
    return problem.parse(JSON.parse(text)).status === status ? [] : ["another status in the body"];
  } catch (error) {
    return [`no problem details: ${error}`];
  }
}

/** Types by the end of the path; below /api JSON where it has none, elsewhere a page. */
const TYPES: Readonly<Record<string, string>> = {
  csv: "text/csv",
  svg: "image/svg+xml",
  png: "image/png",
  json: "application/json",
  md: "text/markdown",
  ics: "text/calendar",
  atom: "application/atom+xml",
};

/** The path that is asked for, without `.` and `..`, which a reader may write in code too. */
function toPath(asked: string): string {
  return new URL(`http://parity.test${asked.slice(asked.indexOf(" ") + 1)}`).pathname;
}

function isOfItsType(path: string, type: string): boolean {
  const [, ending = ""] = /\.([a-z]+)$/.exec(path) ?? [];
  const expected = path.startsWith("/api/")
    ? (TYPES[ending] ?? "application/json")
    : path.startsWith("/flags/")
      ? "image/svg+xml"
      : "text/html";
  return type.split(";")[0] === expected;
}
