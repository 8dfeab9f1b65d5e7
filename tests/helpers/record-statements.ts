import pg from "pg";

/** One statement as it was handed to the driver. */
export interface Statement {
  text: string;
  values: unknown[];
}

/**
 * Which data the store holds is asked once a second for all requests together, and a new connection is
 * told once to look for us: neither is sent for one request.
 */
const OF_ALL = /FROM dataset_state|client_connection_check_interval/;

/**
 * Every statement that this process sends to PostgreSQL while some work is under way, in the order
 * sent. Each is sent as ever.
 */
export async function recordStatements(work: () => Promise<unknown>): Promise<Statement[]> {
  const sent: Statement[] = [];
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [asked, values] = args;
    const text =
      typeof asked === "string" ? asked : String(Reflect.get(Object(asked), "text") ?? "");
    const given = Reflect.get(Object(asked), "values") ?? values;
    if (text !== "" && !OF_ALL.test(text)) {
      sent.push({ text, values: Array.isArray(given) ? given : [] });
    }
    return Reflect.apply(query, this, args);
  } as typeof query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return sent;
}
