import type { z } from "zod";

type Route = (incoming: Request) => Promise<Response>;

/** Each route at a path of its own, as the server has them: what is held is held by path. */
const paths = new Map<Route, string>();

function toPath(route: Route): string {
  const path = paths.get(route) ?? `/api/route-${paths.size + 1}`;
  paths.set(route, path);
  return path;
}

/** A route's answer to a query string. */
export function askFor(
  route: Route,
  query: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return route(new Request(`http://parity.test${toPath(route)}?${query}`, { headers }));
}

/** A route's good answer, held against its contract: a field more or of another type fails the test. */
export async function readReply<Schema extends z.ZodType>(
  route: Route,
  query: string,
  contract: Schema,
): Promise<z.output<Schema>> {
  const response = await askFor(route, query);
  const body = await response.json();
  if (response.status !== 200) throw new Error(`${response.status}: ${JSON.stringify(body)}`);
  return contract.parse(body);
}
