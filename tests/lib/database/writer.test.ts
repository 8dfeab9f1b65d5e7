import { describe, expect, inject, it } from "vitest";
import { connectWriter, findVersionProblem } from "@/lib/database/writer";
import { toDatabase } from "@/tests/helpers/database-address";

describe("connectWriter", () => {
  it("names the server that cannot be reached, without its password", async () => {
    const connecting = connectWriter("postgresql://parity:hunter2@127.0.0.1:1/parity");
    await expect(connecting).rejects.toThrow(
      "Cannot open the database postgresql://127.0.0.1:1/parity",
    );
    await expect(connecting).rejects.not.toThrow("hunter2");
  });

  it("names a database that does not exist", async () => {
    const { connectionString } = inject("testServer");
    await expect(connectWriter(toDatabase(connectionString, "nowhere"))).rejects.toThrow(
      /nowhere: database "nowhere" does not exist/,
    );
  });
});

describe("findVersionProblem", () => {
  it.each([140_000, 150_012, 180_004])("accepts the server version %i", (version) => {
    expect(findVersionProblem(version)).toBeNull();
  });

  it.each([
    [130_020, "PostgreSQL 13;"],
    [90_624, "PostgreSQL 9;"],
    [190_000, "PostgreSQL 19;"],
  ])("refuses the server version %i in a sentence", (version, words) => {
    expect(findVersionProblem(version)).toContain(`${words} Parity needs version 14 to 18`);
  });
});
