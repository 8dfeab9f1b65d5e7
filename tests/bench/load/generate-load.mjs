// A process that only asks: what it costs to ask is not the server's time. Options come by
// standard input, and the result goes to standard output, both as JSON.
import { json } from "node:stream/consumers";
import autocannon from "autocannon";

const result = await autocannon(await json(process.stdin));
const { duration, latency, errors, statusCodeStats } = result;
process.stdout.write(JSON.stringify({ duration, latency, errors, statusCodeStats }));
