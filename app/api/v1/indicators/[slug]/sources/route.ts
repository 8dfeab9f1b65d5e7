import { indicatorSlug } from "@/lib/contracts/parameters";
import { statementsRequest } from "@/lib/contracts/statements";
import { readNamedRoute } from "@/lib/http/read-route";
import { findStatements } from "@/lib/repositories/find-statements";

export const GET = readNamedRoute("slug", indicatorSlug, statementsRequest, (indicator, query) =>
  findStatements({ indicator, ...query }),
);
