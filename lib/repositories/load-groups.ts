import type { Client } from "pg";
import type { DatasetGroup } from "./read-dataset-catalog";

/**
 * Writes the country groups anew, with the members that are listed or that the loaded facts give.
 *
 * To be called inside a transaction, after borders and figures stand.
 */
export async function loadGroups(client: Client, groups: readonly DatasetGroup[]): Promise<void> {
  await client.query("DELETE FROM country_group");
  for (const [position, group] of groups.entries()) {
    const { slug, name, definition, citation } = group;
    await client.query(
      `INSERT INTO country_group (slug, name, definition, citation, position)
       VALUES ($1, $2, $3, $4, $5)`,
      [slug, name, definition, citation, position],
    );
    await client.query(
      `INSERT INTO country_group_member (group_slug, iso3) SELECT $1, unnest($2::text[])`,
      [slug, await findMembers(client, group)],
    );
  }
}

async function findMembers(client: Client, group: DatasetGroup): Promise<string[]> {
  if ("members" in group) return group.members;
  const { derive } = group;
  const { rows } = await (derive.kind === "neighbours-of"
    ? client.query<{ iso3: string }>("SELECT neighbour AS iso3 FROM land_border WHERE iso3 = $1", [
        derive.iso3,
      ])
    : client.query<{ iso3: string }>(MEMBERS[derive.kind]));
  return rows.map(({ iso3 }) => iso3);
}

const MEMBERS = {
  landlocked: "SELECT iso3 FROM country WHERE landlocked",
  "nuclear-armed": `
    SELECT iso3 FROM (
      SELECT DISTINCT ON (iso3) iso3, value FROM observation
      WHERE indicator_id = (SELECT id FROM indicator WHERE slug = 'nuclear-warheads')
        AND value IS NOT NULL
      ORDER BY iso3, year DESC, release_id DESC
    ) newest WHERE value > 0`,
} as const;
