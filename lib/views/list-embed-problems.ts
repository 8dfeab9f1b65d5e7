import { keepKnown } from "@/lib/contracts/chosen-countries";
import { UnfitRequest } from "@/lib/domain/unfit-request";
import { UnknownEntry } from "@/lib/domain/unknown-entry";
import { type ParameterProblem, RequestProblem } from "@/lib/http/request-problem";
import { getCatalog } from "@/lib/repositories/catalog";

const LONGEST_QUOTE = 60;

/**
 * All that is wrong with a figure's address, a sentence each, for who may put it right: every
 * parameter at fault, and every country, indicator, region and group that nobody knows.
 *
 * @param error what came of the address
 * @param asked the query of the address
 * @throws the error itself where it is ours and not the address'; DatasetMissing; DatabaseAway
 * @example ["The address names no indicator.", "No country is known as ZZZ."]
 */
export async function listEmbedProblems(error: unknown, asked: URLSearchParams): Promise<string[]> {
  const unknown = await listUnknown(asked);
  if (error instanceof RequestProblem) {
    const { parameters, message } = error;
    const told = parameters.map((parameter) => toSentence(parameter, asked));
    return [...(told.length === 0 ? [message] : told), ...unknown];
  }
  if (error instanceof UnknownEntry) {
    const isTold = error.names.every((name) => unknown.some((each) => each.includes(name)));
    return isTold ? unknown : [error.message, ...unknown];
  }
  if (error instanceof UnfitRequest) return [error.message, ...unknown];
  throw error;
}

/** A problem is said of its parameter ("is required", "stands more than once") or of what stands there. */
function toSentence({ name, problem }: ParameterProblem, asked: URLSearchParams): string {
  const text = asked.get(name);
  if (text === null) return `The address names no ${name}.`;
  const why = /^(is|stands) /.test(problem) ? `${name} ${problem}` : problem;
  return `“${name}=${shorten(text)}” cannot be read: ${why}.`;
}

async function listUnknown(asked: URLSearchParams): Promise<string[]> {
  const catalog = await getCatalog();
  const countries = [...catalog.countries.values()];
  const regions = countries.flatMap(({ region, subregion }) => [region, subregion]);
  const known: readonly [kind: string, names: ReadonlySet<string>][] = [
    ["indicator", new Set(catalog.indicators.keys())],
    ["country", new Set(catalog.countries.keys())],
    ["region", new Set(regions)],
    ["group", new Set(catalog.groups.map(({ slug }) => slug))],
  ];
  return known.flatMap(([kind, names]) => {
    const said = (asked.get(kind) ?? "").split(",").map(shorten);
    return keepKnown(kind, said, names, Number.POSITIVE_INFINITY, catalog.renamed).problems;
  });
}

function shorten(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}
