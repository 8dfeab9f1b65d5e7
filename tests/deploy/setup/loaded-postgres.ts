import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildPages, isBuildFresh } from "@/lib/commands/build-pages";
import { generateClient } from "@/lib/database/generate-client";
import { fillDatabase } from "./fill-database";
import { startInstance } from "./instance";
import { PASSWORDS, startPrimary, toAddress } from "./postgres";
import { findPostgres, findProgram } from "./programs";
import { findPorts, makeFolder, own, runProgram } from "./run-server";

declare module "vitest" {
  interface ProvidedContext {
    /** Folder of a cluster with the dataset in it, from which each drill copies its own. */
    loadedCluster: string;
    /** Of an instance on a copy that nobody breaks: what it answers is right. */
    reference: string;
  }
}

/** Makes, once for all drills, built pages and a cluster as `deploy` sets one up, with the dataset. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  for (const name of ["patroni", "etcd", "haproxy", "nginx", "pgbouncer"]) findProgram(name);
  const binaries = findPostgres();
  await generateClient();
  if (!isBuildFresh()) await buildPages();
  const { folder, remove } = makeFolder();
  const cluster = join(folder, "loaded");
  await runProgram(
    join(binaries, "initdb"),
    ["-D", cluster, "-U", "parity", "-A", "scram-sha-256", "-E", "UTF8", "--locale=C"].concat(
      `--pwfile=${writePassword(folder)}`,
    ),
    { folder },
  );
  const [port = 0] = await findPorts(1);
  const primary = await startPrimary({ folder, cluster, port });
  try {
    await fillDatabase({ folder, port, cluster });
  } finally {
    await primary.stop("SIGINT");
  }
  project.provide("loadedCluster", cluster);
  const untouched = join(folder, "untouched");
  await runProgram("cp", ["-a", cluster, untouched], { folder });
  const store = await startPrimary({ folder, cluster: untouched, port });
  const [instancePort = 0] = await findPorts(1);
  const reference = await startInstance({
    ...{ folder, name: "reference", port: instancePort, primary: toAddress("reader", port) },
  });
  project.provide("reference", reference.address);
  return async () => {
    await reference.kill();
    await store.kill();
    remove();
  };
}

function writePassword(folder: string): string {
  const path = join(folder, "owner-password");
  writeFileSync(path, PASSWORDS.owner);
  own(path);
  return path;
}
