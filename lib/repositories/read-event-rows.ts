import { Prisma } from "@/lib/database/generated/client";
import type { ReleasedPresence } from "@/lib/series/events/mission-events";
import type { ReleasedTie } from "@/lib/series/events/tie-events";
import type { ReleasedTransfer } from "@/lib/series/events/transfer-events";
import { read } from "./read";

const IN_FORCE = Prisma.sql`JOIN release ON release.id = release_id AND superseded_by_id IS NULL`;

/** Every order, presence and tie of the releases in force that an event is computed from. */
export async function readEventRows() {
  const [transfers, presences, ties] = await Promise.all([
    readTransfers(),
    read(
      (client) => client.$queryRaw<ReleasedPresence[]>`
        SELECT iso3, mission, year, locations, note, release.slug AS release
        FROM mission_presence ${IN_FORCE}`,
    ),
    read(
      (client) => client.$queryRaw<ReleasedTie[]>`
        SELECT kind::text, iso3, other_iso3 AS "otherIso3", first_year AS "firstYear",
               last_year AS "lastYear", note, release.slug AS release
        FROM tie ${IN_FORCE} WHERE kind <> 'land-contiguity' AND iso3 < other_iso3`,
    ),
  ]);
  return { transfers, presences, ties };
}

function readTransfers() {
  return read(
    (client) => client.$queryRaw<ReleasedTransfer[]>`
      SELECT line, recipient_iso3 AS "recipientIso3", recipient, supplier_iso3 AS "supplierIso3",
             supplier, order_year AS "orderYear", order_year_estimated AS "orderYearEstimated",
             ordered, ordered_estimated AS "orderedEstimated", designation, description, delivered,
             delivered_estimated AS "deliveredEstimated", delivery_years AS "deliveryYears",
             status::text, comment, tiv_per_unit AS "tivPerUnit", tiv_order AS "tivOrder",
             tiv_delivered AS "tivDelivered", release.slug AS release
      FROM arms_transfer ${IN_FORCE}`,
  );
}
