import { createServer, type Server } from "node:http";
import { connect } from "node:net";
import { hasCode } from "@/lib/database/error-code";
import { PlainError } from "@/lib/database/plain-error";

/**
 * Makes sure that the port can be used, before minutes are spent on preparing.
 *
 * @throws PlainError naming the port when another program answers there or it may not be used
 */
export async function checkPort(port: number, host: string | undefined): Promise<void> {
  // A server on one address and one on all addresses can live side by side: ask as a browser would.
  for (const address of ["127.0.0.1", "::1"]) {
    if (await answers(port, address)) throw portTaken(port);
  }
  const server = createServer();
  await listen(server, port, host);
  await new Promise((resolve) => server.close(resolve));
}

/** The variables that a port and a host were taken from. */
const USUAL = { port: "PORT", host: "HOST" };

/**
 * Starts listening; without a host, on every address of this machine.
 *
 * @throws PlainError as {@link checkPort}
 */
export async function listen(
  server: Server,
  port: number,
  host: string | undefined,
  variables = USUAL,
): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen({ port, host }, () => {
        server.off("error", reject);
        resolve();
      });
    });
  } catch (error) {
    if (hasCode(error, "EADDRINUSE")) throw portTaken(port, variables.port);
    if (hasCode(error, "EACCES")) {
      throw new PlainError(
        `This user may not use port ${port}: set ${variables.port} to one from 1024 on.`,
      );
    }
    if (hasCode(error, "EADDRNOTAVAIL", "ENOTFOUND", "EAI_AGAIN")) {
      throw new PlainError(`${variables.host} ${host} is not an address of this machine.`);
    }
    throw error;
  }
}

function portTaken(port: number, variable = USUAL.port): PlainError {
  return new PlainError(
    `Port ${port} is taken by another program: end that one, or choose another port, as in ${variable}=${port + 1} npm start.`,
  );
}

function answers(port: number, host: string): Promise<boolean> {
  const socket = connect({ port, host });
  socket.setTimeout(1_000);
  return new Promise<boolean>((resolve) => {
    socket.once("connect", () => resolve(true));
    socket.once("timeout", () => resolve(false));
    socket.once("error", () => resolve(false));
  }).finally(() => socket.destroy());
}
