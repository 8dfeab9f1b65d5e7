// Asks the registry which of the packages that run Parity have known holes, and fails on a high or
// critical one. Where the registry answers no audit, that is said, and nothing else can be.
import { spawnSync } from "node:child_process";

const { stdout, stderr } = spawnSync("npm", ["audit", "--json", "--omit=dev"], {
  encoding: "utf8",
});
const report = readReport();
if (report?.metadata === undefined) {
  const reason = report?.message ?? stderr.trim().split("\n").at(0) ?? "no answer";
  console.warn(`!! NOT CHECKED for known holes: the registry answers no audit (${reason}).`);
} else {
  const { vulnerabilities: counts } = report.metadata;
  const grave = Object.values(report.vulnerabilities).filter(({ severity }) =>
    ["high", "critical"].includes(severity),
  );
  for (const { name, severity, range } of grave) console.error(`${severity}: ${name} ${range}`);
  console.log(`Known holes: ${JSON.stringify(counts)}`);
  process.exitCode = grave.length > 0 ? 1 : 0;
}

function readReport() {
  try {
    return JSON.parse(stdout);
  } catch {
    return null; // npm said something else than JSON; what it said is told above
  }
}
