// Prints "passed failed" of a Vitest or Playwright JSON report, and below it each test that failed
// with the first lines of why.
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";

const LINES_OF_A_REASON = 12;

const report = JSON.parse(readFileSync(process.argv[2], "utf8"));
const { passed, failures } = report.stats ? readPlaywright(report) : readVitest(report);
console.log(passed, failures.length);
for (const { name, reasons } of failures) {
  console.log(`- ${name}`);
  const lines = stripVTControlCharacters(reasons.join("\n")).split("\n");
  for (const line of lines.slice(0, LINES_OF_A_REASON)) console.log(`    ${line}`);
}

function readVitest({ numPassedTests, testResults }) {
  const failures = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(process.cwd(), name);
    if (status === "failed" && assertionResults.length === 0) {
      return [{ name: file, reasons: [message] }];
    }
    return assertionResults
      .filter((test) => test.status === "failed")
      .map((test) => ({ name: `${file} › ${test.fullName}`, reasons: test.failureMessages }));
  });
  return { passed: numPassedTests, failures };
}

function readPlaywright({ stats, suites, errors }) {
  const failures = [
    ...suites.flatMap(listUnexpected),
    ...errors.map(({ message }) => ({ name: "outside of a test", reasons: [message ?? ""] })),
  ];
  return { passed: stats.expected + stats.flaky, failures };
}

function listUnexpected({ specs = [], suites = [] }) {
  const here = specs.flatMap(({ file, title, tests }) =>
    tests
      .filter(({ status }) => status === "unexpected")
      .map(({ results }) => ({
        name: `${file} › ${title}`,
        reasons: results.flatMap(({ errors }) => errors.map(({ message }) => message ?? "")),
      })),
  );
  return [...here, ...suites.flatMap(listUnexpected)];
}
