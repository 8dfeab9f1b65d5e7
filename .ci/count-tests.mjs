// Prints "passed failed" of a Vitest or Playwright JSON report.
import { readFileSync } from "node:fs";

const report = JSON.parse(readFileSync(process.argv[2], "utf8"));
if (report.stats) {
  console.log(
    report.stats.expected + report.stats.flaky,
    report.stats.unexpected + report.errors.length,
  );
} else {
  const broken = report.testResults.filter(
    (suite) => suite.status === "failed" && suite.assertionResults.length === 0,
  );
  console.log(report.numPassedTests, report.numFailedTests + broken.length);
}
