import { defineConfig } from "prisma/config";

/** For Prisma's own commands; the running program reads the same variable through its environment schema. */
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
