import { scoringTableRequest, tableChoice } from "@/lib/contracts/scoring-table";
import { readRoute } from "@/lib/http/read-route";
import { readScoringTable } from "@/lib/views/read-scoring-table";

export const GET = readRoute(scoringTableRequest, ({ column, ...choice }) =>
  readScoringTable(column, tableChoice.parse(choice)),
);
