import { buildPages } from "./build-pages";
import { main as generate } from "./generate";
import { runStep } from "./progress";
import { runUntilSignal } from "./shutdown";

/** `npm run build`: the pages for production, anew. `npm start` does it by itself when needed. */
export function main(): Promise<void> {
  return runUntilSignal(async ({ signal }) => {
    await generate();
    await runStep(
      "Pages",
      () => buildPages(signal),
      () => "built",
    );
  });
}
