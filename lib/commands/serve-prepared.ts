import { serve } from "./serve";

/**
 * `npm run serve`: the pages alone, from a build and a database that stand already. It writes to
 * neither, so that any number may run beside one another, each with a role that may only read.
 */
export function main(): Promise<void> {
  return serve({ dev: false, prepared: true });
}
