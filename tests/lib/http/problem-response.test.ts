import { expect, it } from "vitest";
import { toProblemResponse } from "@/lib/http/problem-response";
import { DatabaseAway } from "@/lib/repositories/database-away";
import { DatasetMissing } from "@/lib/repositories/store-version";

const INSIDE =
  'Invalid `prisma.$queryRaw()`: select iso3 from observation; relation "observation" at /srv/parity/lib/repositories/read.ts:22 postgresql://parity:s3cr3t@db/parity';

it.each([
  ["an error of any kind", new Error(INSIDE), 500],
  ["something thrown that is no error", { message: INSIDE, stack: INSIDE }, 500],
  ["a database that is away", new DatabaseAway(new Error(INSIDE)), 503],
  ["figures that are not loaded", Object.assign(new DatasetMissing(), { cause: INSIDE }), 503],
])("%s is told plainly: no SQL, no path, no stack, no password", async (_what, error, status) => {
  const response = toProblemResponse(error);
  expect(response.status).toBe(status);
  const body = await response.text();
  expect(body).not.toMatch(/select|prisma|observation|relation|\/srv|read\.ts|s3cr3t/i);
  expect(Object.keys(JSON.parse(body))).toEqual(["type", "title", "status", "detail"]);
});
