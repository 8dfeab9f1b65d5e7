import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { Transform } from "node:stream";

/** A way to a database that can be closed, as where a machine or a cable is gone, and opened again. */
export interface DatabaseWay {
  /** The database's address by this way. */
  connectionString: string;
  /** Everything that was sent to the database. */
  sent: () => string;
  close: () => Promise<void>;
  open: () => Promise<void>;
  /** Whatever goes by from now on takes so many milliseconds more, each way. */
  slowDown: (milliseconds: number) => void;
}

export async function openWay(connectionString: string): Promise<DatabaseWay> {
  const target = new URL(connectionString);
  const sockets = new Set<Socket>();
  const sent: Buffer[] = [];
  let server: Server;
  let port = 0;
  let pause = 0;
  const toLag = () =>
    new Transform({
      transform: (chunk, _, done) => void setTimeout(() => done(null, chunk), pause),
    });

  function carry(from: Socket): void {
    const to = connect(Number(target.port), target.hostname);
    for (const socket of [from, to]) {
      sockets.add(socket);
      // The other end's fault is told by its own end, which closes both.
      socket.on("error", () => {});
      socket.on("close", () => {
        sockets.delete(socket);
        from.destroy();
        to.destroy();
      });
    }
    from.on("data", (chunk: Buffer) => sent.push(chunk));
    from.pipe(toLag()).pipe(to).pipe(toLag()).pipe(from);
  }

  async function open(): Promise<void> {
    server = createServer(carry).listen(port, "127.0.0.1");
    await once(server, "listening");
    port = (server.address() as AddressInfo).port;
  }

  async function close(): Promise<void> {
    const closed = once(server, "close");
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  }

  await open();
  const address = new URL(connectionString);
  address.hostname = "127.0.0.1";
  address.port = String(port);
  return {
    connectionString: address.href,
    sent: () => Buffer.concat(sent).toString("latin1"),
    close,
    open,
    slowDown: (milliseconds) => {
      pause = milliseconds;
    },
  };
}
