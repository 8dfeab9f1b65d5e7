import { contextFactsRequest } from "@/lib/contracts/context-facts";
import { readRoute } from "@/lib/http/read-route";
import { readContextFacts } from "@/lib/views/read-context-facts";

export const GET = readRoute(contextFactsRequest, readContextFacts);
