import pg from "pg";
import { findRequestScope } from "@/lib/telemetry/request-scope";

/**
 * A statement nobody waits for any more may take so long still, in milliseconds: most are over by then,
 * and a new connection costs more than that.
 */
const GRACE = 100;

/**
 * Has the server look every tenth of a second whether we are still there. Asked of it, and not among the
 * options of the connection: a server on Windows can not look, and would refuse the connection for them.
 */
const LOOK_FOR_US = `
  SELECT set_config('client_connection_check_interval', '100', false)
  WHERE version() ~ 'linux'`;

/**
 * A pool whose connections are given up with the request they work for: when its reader has gone, a
 * statement that is not over soon loses its connection, and PostgreSQL, which looks for us all the while,
 * ends it; one that can not look ends it when its time is over.
 */
export class YieldingPool extends pg.Pool {
  constructor(config: pg.PoolConfig) {
    super({
      ...config,
      onConnect: async (client) => {
        await client.query(LOOK_FOR_US);
      },
    });
  }

  /** For a promise only, as Prisma's adapter asks. */
  override query = (async (question: pg.QueryConfig, values?: unknown[]) => {
    const dropped = findRequestScope()?.dropped;
    const client = await this.connect();
    let timer: NodeJS.Timeout | undefined;
    let isOver = false;
    const release = (fault?: Error | boolean) => {
      if (!isOver) client.release(fault);
      isOver = true;
    };
    const yieldSoon = () => {
      timer = setTimeout(release, GRACE, true);
    };
    // The pool listens to its idle connections only.
    client.once("error", release);
    if (dropped?.aborted) yieldSoon();
    else dropped?.addEventListener("abort", yieldSoon, { once: true });
    try {
      const result = await client.query(question, values);
      release();
      return result;
    } catch (error) {
      release(true);
      throw error;
    } finally {
      clearTimeout(timer);
      dropped?.removeEventListener("abort", yieldSoon);
      client.removeListener("error", release);
    }
  }) as pg.Pool["query"];
}
