import { claimInstance } from "@/lib/commands/instance";

/** A process of its own that is "Parity" on the folder until it is killed. */
const [folder = "", word] = process.argv.slice(2);
const instance = await claimInstance(folder, "http://localhost:3999");
if (word === "serving") instance.announce();
console.log(process.pid);
// The test's process holds the other end: this one never outlives it.
process.stdin.on("end", () => process.exit(0)).resume();
