import { serve } from "./serve";

/** `npm run dev`: the same database, and pages that follow the sources as they change. */
export function main(): Promise<void> {
  return serve({ dev: true });
}
