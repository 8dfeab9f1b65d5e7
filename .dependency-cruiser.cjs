/** Imports run one way; see docs/architecture.md. `npm run lint` holds every rule. */
const PURE = "^lib/(domain|checks|scoring|series|export)/";
const SERVER = "^lib/(telemetry|repositories|database|http|figures|views|importers|commands)/";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-circles",
      comment: "Two files that need each other are one file, or miss a third.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "domain-imports-nothing",
      severity: "error",
      from: { path: "^lib/domain/" },
      to: { pathNot: "^lib/domain/" },
    },
    {
      name: "pure-code-knows-only-the-domain",
      comment: "The maths must run on paper: no framework, store, schema, clock or network.",
      severity: "error",
      from: { path: "^lib/(checks|scoring|series|export)/" },
      to: {
        path: "^(app|components|lib)/",
        pathNot: `${PURE}|^lib/contracts/(recipe|scoring-table|analyses)[.]ts$`,
      },
    },
    {
      name: "scoring-knows-a-recipe-by-its-type",
      comment: "A recipe's shape is written once, in its contract; nothing of zod comes along.",
      severity: "error",
      from: { path: PURE },
      to: { path: "^lib/contracts/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "pure-code-takes-no-framework",
      severity: "error",
      from: { path: PURE },
      to: { path: "node_modules/(react|next|@prisma|prisma|pg|zod|recharts|@tanstack|nuqs)/" },
    },
    {
      name: "pure-code-takes-no-node",
      comment: "It also runs in the browser.",
      severity: "error",
      from: { path: PURE },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "lib-never-looks-up",
      severity: "error",
      from: { path: "^lib/" },
      to: { path: "^((app|components)/|proxy)" },
    },
    {
      name: "components-never-read-the-store",
      severity: "error",
      from: { path: "^components/" },
      to: { path: SERVER, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "components-never-import-pages",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^app/" },
    },
    {
      name: "charts-do-not-fetch",
      severity: "error",
      from: { path: "^components/charts/" },
      to: { path: "^(components/panels|lib/(queries|contracts))/" },
    },
    {
      name: "ui-knows-no-panel-and-no-chart",
      severity: "error",
      from: { path: "^components/ui/" },
      to: { path: "^(components/(panels|charts)|lib/queries)/" },
    },
    {
      name: "queries-know-contracts-only",
      severity: "error",
      from: { path: "^lib/queries/" },
      to: { path: "^lib/", pathNot: "^lib/(queries|contracts|domain)/" },
    },
    {
      name: "contracts-know-the-domain-only",
      severity: "error",
      from: { path: "^lib/contracts/" },
      to: { path: "^lib/", pathNot: "^lib/(contracts|domain)/" },
    },
    {
      name: "figures-draw-what-series-shaped",
      severity: "error",
      from: { path: "^lib/figures/" },
      to: { path: "^lib/", pathNot: "^lib/(figures|series|export|domain)/" },
    },
    {
      name: "views-stand-between-pages-and-store",
      severity: "error",
      from: {
        path: "^lib/(repositories|figures|queries|contracts|series|export|database|importers)/",
      },
      to: { path: "^lib/(views|http|commands)/" },
    },
    {
      name: "importers-stay-apart",
      comment: "One publisher's oddities never leak into another's importer.",
      severity: "error",
      from: { path: "^lib/importers/([^/]+)/" },
      to: { path: "^lib/importers/[^/]+/", pathNot: "^lib/importers/$1/" },
    },
    {
      name: "importers-know-the-domain-only",
      severity: "error",
      from: { path: "^lib/importers/" },
      to: { path: "^lib/", pathNot: "^lib/(importers|domain)/" },
    },
    {
      name: "telemetry-knows-nobody",
      comment: "Whoever has something to tell imports it; it asks nobody.",
      severity: "error",
      from: { path: "^lib/telemetry/" },
      to: { path: "^(app|components|lib)/", pathNot: "^lib/telemetry/" },
    },
    {
      name: "only-repositories-touch-the-store",
      severity: "error",
      from: { path: "^((app|components|lib)/|proxy)", pathNot: "^lib/(repositories|database)/" },
      to: { path: "^lib/database/generated/|node_modules/(@prisma|pg|pg-copy-streams)/" },
    },
    {
      name: "no-file-without-use",
      severity: "error",
      from: {
        orphan: true,
        pathNot: ["\\.d\\.ts$", "^app/", "^lib/commands/", "^tests/", "\\.config\\.(js|mjs|ts)$"],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: "node_modules|^lib/database/generated" },
    exclude: { path: "^(\\.next|\\.data)" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
