import { connectWriter } from "@/lib/database/writer";
import { MARK } from "./junk";

/** Beginnings that a spreadsheet would run, a browser take for markup, or a calendar for a line of its own. */
const BEGINNINGS = [
  `=cmd|' /C ${MARK}'!A0 `,
  `+${MARK}(1) `,
  `-2+3+cmd|' /C ${MARK}'!A0 `,
  `@SUM(${MARK}) `,
  `\t=${MARK}(1) `,
  `\r=${MARK}(1) `,
  `<${MARK} onload=alert(1)> `,
  `"><${MARK}> `,
  `' onmouseover='${MARK}' `,
  `</script><${MARK}> `,
  `</title></style>]]><${MARK}> `,
  `--><${MARK}> `,
  `&#60;${MARK}&#62; `,
  `\r\nX-${MARK}: 1\r\n`,
  `\nEND:VCALENDAR\nX-${MARK}:1\n`,
  `\u0001${MARK}\u000b\u001f\u007f\ufffe `,
];

/** What publishers and contributors write, and the program repeats. */
const TEXTS = [
  ["country", "name"],
  ["country_group", "name"],
  ["country_group", "definition"],
  ["source", "publisher"],
  ["source", "title"],
  ["source", "short_name"],
  ["source", "terms_note"],
  ["release", "citation"],
  ["indicator", "name"],
  ["indicator", "definition"],
  ["indicator_source", "definition"],
  ["observation", "note"],
  ["tie", "note"],
  ["mission_presence", "note"],
  ["arms_transfer", "designation"],
  ["arms_transfer", "description"],
  ["arms_transfer", "comment"],
  ["event", "title"],
  ["event", "summary"],
  ["event", "standing_note"],
] as const;

/** Puts a hostile beginning before every text of the store, and a script where links lead to. */
export async function makeHostile(connectionString: string): Promise<void> {
  const client = await connectWriter(connectionString);
  try {
    for (const [table, column] of TEXTS) {
      await client.query(
        `UPDATE ${table} SET ${column} = ($1::text[])[1 + abs(hashtext(${column})) % $2] || ${column}`,
        [BEGINNINGS, BEGINNINGS.length],
      );
    }
    await client.query("UPDATE source SET address = $1", [`javascript:${MARK}//`]);
    await client.query("UPDATE dataset_state SET updated_at = now()");
  } finally {
    await client.end();
  }
}
