import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";

const opened: Socket[] = [];

/** A connection with nothing said on it. @param from one of this machine's own addresses */
export async function openRaw(port: number, from = "127.0.0.1"): Promise<Socket> {
  const socket = connect({ port, host: "127.0.0.1", localAddress: from });
  // That the server hangs up is what many of these tests wait for.
  socket.on("error", () => {});
  opened.push(socket);
  await once(socket, "connect");
  return socket;
}

/**
 * Sends bytes as they are, in latin1, and returns what comes back until the connection ends, or
 * for so long.
 */
export async function sayRaw(
  port: number,
  text: string | readonly string[],
  { pause = 0, longest = 15_000 } = {},
): Promise<string> {
  const socket = await openRaw(port);
  let heard = "";
  socket.setEncoding("latin1").on("data", (piece: string) => {
    heard += piece;
  });
  const closed = once(socket, "close");
  for (const piece of [text].flat()) {
    if (socket.destroyed) break;
    socket.write(Buffer.from(piece, "latin1"));
    await delay(pause);
  }
  await Promise.race([closed, delay(longest, undefined, { ref: false })]);
  socket.destroy();
  return heard;
}

/** The statuses of the answers in what was heard, in order. */
export function listStatuses(heard: string): number[] {
  return [...heard.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status));
}

export function closeRaw(): void {
  for (const socket of opened.splice(0)) socket.destroy();
}
