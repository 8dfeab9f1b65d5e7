import type { Client } from "pg";
import type { ArmsTransfer } from "@/lib/domain/arms-transfer";
import type { DatasetMission } from "./read-dataset-missions";
import type { DatasetTie } from "./read-dataset-ties";

/** What a release says besides figures and rankings. */
export interface ReleaseRecords {
  ties: readonly DatasetTie[];
  missions: readonly DatasetMission[];
  transfers: readonly ArmsTransfer[];
}

/**
 * Writes a release's ties, missions and arms transfers.
 *
 * To be called inside a transaction, after the release was emptied.
 *
 * @returns how many were written
 * @throws what the store refuses
 */
export async function saveRecords(
  client: Client,
  { ties, missions, transfers }: ReleaseRecords,
  releaseId: number,
): Promise<number> {
  if (ties.length > 0) await client.query(INSERT_TIES, [releaseId, JSON.stringify(ties)]);
  if (missions.length > 0) {
    await client.query(INSERT_MISSIONS, [releaseId, JSON.stringify(missions)]);
  }
  if (transfers.length > 0) {
    await client.query(INSERT_TRANSFERS, [releaseId, JSON.stringify(transfers)]);
  }
  return ties.length + missions.length + transfers.length;
}

const INSERT_TIES = `
  INSERT INTO tie (release_id, kind, iso3, other_iso3, first_year, last_year, note, line)
  SELECT $1, kind::tie_kind, iso3, "otherIso3", "firstYear", "lastYear", note, line
  FROM jsonb_to_recordset($2::jsonb) AS row (kind text, iso3 text, "otherIso3" text,
       "firstYear" smallint, "lastYear" smallint, note text, line integer)`;

const INSERT_MISSIONS = `
  INSERT INTO mission_presence (release_id, iso3, year, mission, locations, note, line)
  SELECT $1, iso3, year, mission, locations, note, line
  FROM jsonb_to_recordset($2::jsonb) AS row (iso3 text, year smallint, mission text,
       locations smallint, note text, line integer)`;

const INSERT_TRANSFERS = `
  INSERT INTO arms_transfer
    (release_id, line, recipient_iso3, recipient, supplier_iso3, supplier, order_year,
     order_year_estimated, ordered, ordered_estimated, designation, description, delivered,
     delivered_estimated, delivery_years, status, comment, tiv_per_unit, tiv_order, tiv_delivered)
  SELECT $1, line, "recipientIso3", recipient, "supplierIso3", supplier, "orderYear",
         "orderYearEstimated", ordered, "orderedEstimated", designation, description, delivered,
         "deliveredEstimated", "deliveryYears", status::transfer_status, comment, "tivPerUnit",
         "tivOrder", "tivDelivered"
  FROM jsonb_to_recordset($2::jsonb) AS row (line integer, "recipientIso3" text, recipient text,
       "supplierIso3" text, supplier text, "orderYear" smallint, "orderYearEstimated" boolean,
       ordered integer, "orderedEstimated" boolean, designation text, description text,
       delivered integer, "deliveredEstimated" boolean, "deliveryYears" smallint[], status text,
       comment text, "tivPerUnit" double precision, "tivOrder" double precision,
       "tivDelivered" double precision)`;
