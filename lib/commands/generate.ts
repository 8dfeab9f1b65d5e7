import { generateClient } from "@/lib/database/generate-client";
import { runStep } from "./progress";

/** `npm run generate`: the typed database client, when it is missing or stale. */
export async function main(): Promise<void> {
  await runStep("Database client", generateClient, (made) => (made ? "generated" : null));
}
