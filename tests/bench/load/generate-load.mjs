// A process that only asks: what it costs to ask is not the server's time. Options come by
// standard input, and the result goes to standard output, both as JSON.
import { json } from "node:stream/consumers";
import autocannon from "autocannon";

const options = await json(process.stdin);
const { requests, connections } = options;
// Several are dealt out: each connection would else ask all of them, one after the other.
const isDealt = requests.length >= connections;
let opened = 0;
const setupClient = (client) => {
  const own = opened++ % connections;
  client.setRequests(requests.filter((_, place) => place % connections === own));
};
const result = await autocannon({ ...options, ...(isDealt && { setupClient }) });
const { duration, latency, errors, statusCodeStats } = result;
process.stdout.write(JSON.stringify({ duration, latency, errors, statusCodeStats }));
