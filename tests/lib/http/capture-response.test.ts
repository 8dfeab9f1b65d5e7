import type { ServerResponse } from "node:http";
import { createServer } from "node:http";
import { afterEach, expect, it } from "vitest";
import { captureResponse } from "@/lib/http/capture-response";
import { closeFronts, listenOn, sendRaw } from "@/tests/helpers/front-server";

afterEach(closeFronts);

/** A server that captures what is written, then sends it in brackets. */
function openBrackets(write: (response: ServerResponse) => void) {
  return listenOn(
    createServer(async (_, response) => {
      const { whole } = captureResponse(response);
      write(response);
      const captured = await whole;
      captured?.send(Buffer.concat([Buffer.from("["), captured.body, Buffer.from("]")]));
    }),
  );
}

it("what is written in pieces, as text or bytes, is there whole, and another body is sent for it", async () => {
  const { ask } = await openBrackets((response) => {
    response.writeHead(201, { "Content-Type": "text/plain" });
    response.flushHeaders();
    expect(response.headersSent).toBe(false);
    expect(response.write("Улаан")).toBe(true);
    response.write(Buffer.from("баатар"));
    response.write("3a", "hex");
    response.end("!");
  });
  const answer = await ask("/");
  expect([answer.status, answer.headers.get("Content-Type")]).toEqual([201, "text/plain"]);
  expect(await answer.text()).toBe("[Улаанбаатар:!]");
});

it.each([
  ["by name", { "X-One": "1", "X-Two": ["2", "3"] }],
  ["one after the other", ["X-One", "1", "X-Two", "2, 3"]],
])("headers given with the status %s are kept", async (_, headers) => {
  const { ask } = await openBrackets((response) => {
    response.writeHead(200, "fine", headers as string[]).end();
  });
  const answer = await ask("/");
  expect([answer.headers.get("X-One"), answer.headers.get("X-Two")]).toEqual(["1", "2, 3"]);
});

it("whoever writes is told when a piece is taken and when all was sent", async () => {
  const told: string[] = [];
  const { ask } = await openBrackets((response) => {
    response.write("a", () => told.push("piece"));
    response.once("finish", () => told.push("finish"));
    response.end("b", () => told.push("end"));
  });
  expect(await (await ask("/")).text()).toBe("[ab]");
  await expect.poll(() => told.toSorted()).toEqual(["end", "finish", "piece"]);
});

it("there is nothing where the reader left before the end", async () => {
  const outcomes: Promise<unknown>[] = [];
  const { port } = await listenOn(
    createServer((_, response) => {
      outcomes.push(captureResponse(response).whole);
      response.write("half");
      response.socket?.destroy();
    }),
  );
  expect(await sendRaw(port, "GET / HTTP/1.1\r\nHost: x\r\n\r\n")).toBe("");
  expect(await Promise.all(outcomes)).toEqual([null]);
});

it("what is released is sent as it comes", async () => {
  const { ask } = await listenOn(
    createServer((_, response) => {
      captureResponse(response).release();
      response.writeHead(404, { "Content-Type": "text/plain" }).end("none");
    }),
  );
  const answer = await ask("/");
  expect([answer.status, await answer.text()]).toEqual([404, "none"]);
});
