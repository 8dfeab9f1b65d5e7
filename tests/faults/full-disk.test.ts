import { afterAll, beforeAll, expect, it } from "vitest";
import { EMBEDDED_NAME } from "@/lib/database/embedded-cluster";
import { loadDataset } from "@/lib/repositories/load-dataset";
import { toDatabase } from "@/tests/helpers/database-address";
import { type BreakableDatabase, openBreakableDatabase } from "./setup/breakable-database";
import { type RunningParity, startParity } from "./setup/running-parity";
import { mountSmallDisk, type SmallDisk } from "./setup/small-disk";
import { ask, askUnderFault, expectRecovery, HOT, warmUp } from "./setup/watch-fault";

const NAME = "on_small_disk";
/** Holds the dataset with its indexes, and little more. */
const MEGABYTES = 512;
/** Sorts more than the little memory that a sort has here, and so on the disk. */
const TOO_LARGE = "/api/v1/observations?indicator=population&country=MNG,RUS,CHN";

let database: BreakableDatabase;
let disk: SmallDisk;
let address: string;
let parity: RunningParity;

beforeAll(async () => {
  database = await openBreakableDatabase();
  disk = mountSmallDisk(MEGABYTES, database.folder);
  const administrator = await database.connect("postgres");
  await administrator.query(`CREATE TABLESPACE small LOCATION '${disk.folder}'`);
  await administrator.query(`CREATE DATABASE ${NAME} TEMPLATE ${EMBEDDED_NAME} TABLESPACE small`);
  await administrator.query(`ALTER DATABASE ${NAME} SET work_mem = '64kB'`);
  address = toDatabase(database.connectionString, NAME);
  parity = await startParity(address);
  await warmUp(parity);
});

afterAll(async () => {
  await parity.stop();
  const administrator = await database.connect("postgres");
  await administrator.query(`DROP DATABASE ${NAME} WITH (FORCE)`);
  await administrator.query("DROP TABLESPACE small");
  await database.stop();
  disk.remove();
});

it("reads on from a database whose disk is full, and says of what needs the disk that it cannot be read now", async () => {
  const hot = await ask(parity, HOT);
  disk.fill();
  try {
    const answers = await askUnderFault(parity, hot);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    const large = await ask(parity, TOO_LARGE);
    expect([large.status, large.retryAfter]).toEqual([503, expect.stringMatching(/^\d+$/)]);
    expect(large.body).not.toMatch(/pgsql_tmp|No space left|SELECT/i);
  } finally {
    disk.free();
  }
  await expectRecovery(parity, "disk full");
  expect((await ask(parity, TOO_LARGE)).status).toBe(200);
});

it("loads nothing into a database whose disk is full, says so, and leaves what stands there", async () => {
  const before = await ask(parity, HOT);
  const administrator = await database.connect(NAME);
  const tellStored = async () =>
    (await administrator.query("SELECT count(*), sum(value), max(release_id) FROM observation"))
      .rows;
  const stored = await tellStored();
  // As after a release of other figures: all of them are to be loaded anew.
  await administrator.query("UPDATE release SET content_sha256 = repeat('0', 64)");
  await administrator.query("UPDATE dataset_state SET version = repeat('0', 64)");
  disk.fill();
  try {
    const loading = loadDataset({ connectionString: address });
    await expect(loading).rejects.toThrow(/No space left on device|could not extend file/);
    expect(await tellStored()).toEqual(stored);
    expect([200, 503]).toContain((await ask(parity, HOT)).status);
  } finally {
    disk.free();
  }
  await loadDataset({ connectionString: address });
  await expect.poll(async () => (await ask(parity, HOT)).body).toBe(before.body);
});
