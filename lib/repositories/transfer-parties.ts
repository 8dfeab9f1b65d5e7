import { Prisma } from "@/lib/database/generated/client";
import { UnknownEntry } from "@/lib/domain/unknown-entry";
import { type Catalog, getCountries } from "./catalog";
import { read } from "./read";

/** Parties to orders of arms: countries by code, what is no country of today by the register's name. */
export interface WantedParties {
  codes: string[];
  names: string[];
}

const CODE = /^[A-Z]{3}$/;

/**
 * The parties that are asked for on one side of orders.
 *
 * @throws UnknownEntry naming codes that stand for no country, and names that no party without a
 *   code has, with those that there are
 */
export async function findParties(
  catalog: Catalog,
  side: "recipient" | "supplier",
  asked: readonly string[],
): Promise<WantedParties> {
  const codes = asked.filter((each) => CODE.test(each));
  const names = asked.filter((each) => !CODE.test(each));
  getCountries(catalog, codes);
  if (names.length === 0) return { codes, names };
  const known = await listNames(side);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    const hint = `A country goes by its code of three capitals; by name there are ${known.join(", ")}.`;
    throw new UnknownEntry("party", unknown, hint);
  }
  return { codes, names };
}

async function listNames(side: "recipient" | "supplier"): Promise<string[]> {
  const [code, name] = [Prisma.raw(`${side}_iso3`), Prisma.raw(side)];
  const rows = await read(
    (client) => client.$queryRaw<{ name: string }[]>`
      SELECT DISTINCT ${name} AS name FROM arms_transfer WHERE ${code} IS NULL ORDER BY 1`,
  );
  return rows.map((row) => row.name);
}
