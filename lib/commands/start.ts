import { serve } from "./serve";

/** `npm start`: from a fresh checkout to a running dashboard. */
export function main(): Promise<void> {
  return serve({ dev: false });
}
