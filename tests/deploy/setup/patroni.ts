import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { z } from "zod";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import { isOpen } from "./balancer";
import { PASSWORDS } from "./postgres";
import { kill, listInside } from "./processes";
import { findPostgres, findProgram } from "./programs";
import { own, type RunningServer, runServer, waitUntil } from "./run-server";

/** One machine of the database: Patroni, and the PostgreSQL that it starts. */
export interface Node {
  name: string;
  /** Of PostgreSQL. */
  port: number;
  /** Of Patroni's own address. */
  restPort: number;
  /** Who may change something there, as HTTP's Basic authentication has it. */
  authorization: string;
  /** Its configuration, which patronictl reads too. */
  file: string;
  server: RunningServer;
  /** Ends Patroni and its PostgreSQL at once, as a power cut would. */
  kill: () => Promise<void>;
}

/** Starts etcd; returns once it listens. */
export async function startEtcd(
  folder: string,
  port: number,
  peerPort: number,
): Promise<RunningServer> {
  const client = `http://127.0.0.1:${port}`;
  const peer = `http://127.0.0.1:${peerPort}`;
  const server = runServer(
    findProgram("etcd"),
    [
      ...["--name", "one", "--data-dir", join(folder, "etcd")],
      ...["--listen-client-urls", client, "--advertise-client-urls", client],
      ...["--listen-peer-urls", peer, "--initial-advertise-peer-urls", peer],
      ...["--initial-cluster", `one=${peer}`],
    ],
    { folder, name: "etcd" },
  );
  await waitUntil("etcd listens", () => isOpen(port), { server });
  return server;
}

const configuration = z.looseObject({
  bootstrap: z.looseObject({
    dcs: z.looseObject({
      postgresql: z.looseObject({ parameters: z.looseObject({}) }),
    }),
  }),
  postgresql: z.looseObject({}),
  restapi: z.looseObject({ authentication: z.looseObject({ username: z.string() }) }),
});

export interface NodeOptions {
  folder: string;
  name: string;
  /** A folder that is not there yet: then the first node makes a cluster, and others copy it. */
  cluster: string;
  port: number;
  restPort: number;
  etcdPort: number;
}

/** Starts Patroni with `deploy/patroni/patroni.yaml`, all of it but for names, addresses and passwords. */
export function startNode(options: NodeOptions): Node {
  const { folder, name, cluster, port, restPort, etcdPort } = options;
  const given = configuration.parse(
    parse(readFileSync(join(PROJECT_FOLDER, "deploy/patroni/patroni.yaml"), "utf8")),
  );
  const { dcs } = given.bootstrap;
  const host = "127.0.0.1";
  const file = join(folder, `${name}.yaml`);
  const owner = { username: "parity", password: PASSWORDS.owner };
  const parameters = {
    ...dcs.postgresql.parameters,
    ...{ shared_buffers: "64MB", max_connections: 60 },
  };
  const operator = { ...given.restapi.authentication, password: PASSWORDS.operator };
  const text = stringify({
    ...{ ...given, name },
    restapi: {
      ...{ ...given.restapi, authentication: operator },
      ...{ listen: `${host}:${restPort}`, connect_address: `${host}:${restPort}` },
    },
    etcd3: { hosts: [`${host}:${etcdPort}`] },
    bootstrap: {
      ...given.bootstrap,
      dcs: { ...dcs, postgresql: { ...dcs.postgresql, parameters } },
    },
    postgresql: {
      ...given.postgresql,
      ...{ listen: `${host}:${port}`, connect_address: `${host}:${port}` },
      ...{ data_dir: cluster, bin_dir: findPostgres(), pgpass: join(folder, `${name}.pgpass`) },
      parameters: { unix_socket_directories: folder, fsync: "off" },
      authentication: {
        ...{ superuser: owner, rewind: { username: "rewinder", password: PASSWORDS.owner } },
        replication: { username: "replicator", password: PASSWORDS.replication },
      },
    },
  });
  if (text.includes("change-me")) throw new Error("patroni.yaml has a password that nobody gave");
  writeFileSync(file, text);
  own(file);
  const server = runServer(findProgram("patroni"), [file], { folder, name });
  const killAll = async () => {
    const over = server.kill();
    // Patroni gives PostgreSQL a session of its own: it would live on without Patroni.
    for (const pid of listInside(cluster)) kill(pid);
    await over;
  };
  const pair = Buffer.from(`${operator.username}:${operator.password}`).toString("base64");
  return { name, port, restPort, authorization: `Basic ${pair}`, file, server, kill: killAll };
}

/** Whether Patroni says of its node that it leads, or that it follows. */
export async function isRole(node: Node, role: "leader" | "replica"): Promise<boolean> {
  const response = await fetch(`http://127.0.0.1:${node.restPort}/${role}`, {
    signal: AbortSignal.timeout(1_000),
  });
  return response.status === 200;
}

/** Starts HAProxy with `deploy/patroni/haproxy.cfg`, all of it but for ports; returns once it knows who leads. */
export async function startHaproxy(
  folder: string,
  port: number,
  nodes: readonly Node[],
): Promise<RunningServer> {
  const given = readFileSync(join(PROJECT_FOLDER, "deploy/patroni/haproxy.cfg"), "utf8");
  const text = given
    .split("\n")
    .map((line) => {
      const words = line.trim().split(/\s+/);
      if (words[0] === "bind") return `    bind 127.0.0.1:${port}`;
      if (words[0] !== "server") return line;
      const node = nodes.find(({ name }) => name === words[1]);
      if (node === undefined) throw new Error(`haproxy.cfg names ${words[1]}, which does not run`);
      return `    server ${node.name} 127.0.0.1:${node.port} check port ${node.restPort}`;
    })
    .join("\n");
  const file = join(folder, "haproxy.cfg");
  writeFileSync(file, text);
  own(file);
  const server = runServer(findProgram("haproxy"), ["-f", file], { folder, name: "haproxy" });
  // At first it takes every node for the leader.
  await waitUntil(
    "HAProxy knows who leads",
    () => nodes.filter(({ name }) => server.told().includes(`leader/${name} is DOWN`)).length === 1,
    { server },
  );
  return server;
}
