import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { createDatabaseClient } from "@/lib/database/client";
import { isAway } from "@/lib/repositories/is-away";

/** What reading from a database at this address fails with, as the app reads. */
async function failAt(address: string): Promise<unknown> {
  const client = createDatabaseClient(address);
  try {
    await client.$queryRaw`SELECT 1`;
    return null;
  } catch (error) {
    return error;
  } finally {
    await client.$disconnect();
  }
}

/** An error as PostgreSQL's protocol has it, from who answers a connection with nothing else. */
function toRefusal(state: string, message: string): Buffer {
  const body = Buffer.from(`SFATAL\0VFATAL\0C${state}\0M${message}\0\0`);
  const head = Buffer.alloc(5);
  head.write("E");
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

async function failWith(state: string, message: string): Promise<unknown> {
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.once("data", () => socket.end(toRefusal(state, message)));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  try {
    const bound = server.address();
    const port = typeof bound === "object" ? bound?.port : null;
    return await failAt(`postgresql://reader:none@127.0.0.1:${port}/parity`);
  } finally {
    server.close();
  }
}

describe("a database is away", () => {
  it("where its name has no address, or nobody says which", async () => {
    expect(isAway(await failAt("postgresql://reader:none@database.invalid:5432/parity"))).toBe(
      true,
    );
  });

  it.each([
    ["08P01", "server login has been failing, cached error: connect failed (server_login_retry)"],
    ["08006", "server conn crashed?"],
    ["57P01", "terminating connection due to administrator command"],
    ["57P03", "the database system is starting up"],
    ["53300", "sorry, too many clients already"],
  ])(
    "where it, or a pooler in front of it, refuses a connection with %s",
    async (state, message) => {
      expect(isAway(await failWith(state, message))).toBe(true);
    },
  );

  it.each(["EHOSTUNREACH", "ENETUNREACH", "EHOSTDOWN", "ENETDOWN", "EAI_AGAIN"])(
    "where the network says %s",
    (code) => {
      const error = Object.assign(new Error(`connect ${code} 10.1.2.3:5432`), { code });
      expect(isAway(new Error("reading failed", { cause: error }))).toBe(true);
    },
  );

  it.each([
    ["28P01", 'password authentication failed for user "reader"'],
    ["3D000", 'database "parity" does not exist'],
  ])("but not where it is there and says no with %s", async (state, message) => {
    expect(isAway(await failWith(state, message))).toBe(false);
  });
});
