import type { TransfersRequest } from "@/lib/contracts/transfers";
import { Prisma } from "@/lib/database/generated/client";
import { type ArmsTransfer, type DeliveryState, toDeliveryState } from "@/lib/domain/arms-transfer";
import { EXTRACTED_RECIPIENTS } from "@/lib/domain/transfer-extract";
import { UnknownEntry } from "@/lib/domain/unknown-entry";
import {
  listDescriptions,
  PLACED_DESCRIPTIONS,
  toWeaponCategory,
  type WeaponCategory,
} from "@/lib/domain/weapon-category";
import { type Catalog, getCatalog, toReleases } from "./catalog";
import { read } from "./read";
import { readTransferCursor, type TransferPlace, toTransferCursor } from "./transfer-cursor";
import { findParties, type WantedParties } from "./transfer-parties";

type TransferRow = ArmsTransfer & { releaseId: number };

/**
 * Orders of arms, as the releases in force list them, in the order year of order, release, line; at
 * most `most` at a time, the rest behind `nextCursor`.
 *
 * A country is named as everywhere in Parity, a party that is none of today as the register does.
 *
 * @throws UnknownEntry naming unknown parties or an unknown release
 * @throws InvalidCursor where the cursor was not given by this store
 */
export async function listTransfers(request: TransfersRequest, most: number) {
  const catalog = await getCatalog();
  const { recipient, supplier, cursor } = request;
  const [recipients, suppliers] = await Promise.all([
    recipient && findParties(catalog, "recipient", recipient),
    supplier && findParties(catalog, "supplier", supplier),
  ]);
  const releaseId = request.release && findRelease(catalog, request.release);
  const after = cursor === undefined ? undefined : readTransferCursor(catalog, cursor);
  const rows = await readPage(
    [
      ...toPartyConditions("recipient", recipients),
      ...toPartyConditions("supplier", suppliers),
      ...toConditions(request),
      // Only a release that is asked for by name may be one that a newer one stands in for.
      releaseId === undefined
        ? Prisma.sql`t.release_id NOT IN (SELECT id FROM release WHERE superseded_by_id IS NOT NULL)`
        : Prisma.sql`t.release_id = ${releaseId}`,
      ...toPlaceCondition(after),
    ],
    most + 1,
  );
  const page = rows.slice(0, most);
  const last = page.at(-1);
  return {
    data: page.map((row) => toTransfer(catalog, row)),
    meta: {
      releases: toReleases(
        catalog,
        page.map(({ releaseId }) => releaseId),
      ),
      recipients: EXTRACTED_RECIPIENTS.map((each) => ({ ...each, name: toName(catalog, each) })),
      nextCursor: rows.length > most && last !== undefined ? toTransferCursor(catalog, last) : null,
      dataVersion: catalog.version,
    },
  };
}

function findRelease(catalog: Catalog, slug: string): number {
  const found = [...catalog.releases].find(([, release]) => release.slug === slug);
  if (found === undefined) throw new UnknownEntry("release", [slug]);
  return found[0];
}

/** An order as it is told: its parties, its category, and how far it was delivered. */
function toTransfer(catalog: Catalog, { releaseId, ...row }: TransferRow) {
  const { recipientIso3, recipient, supplierIso3, supplier, ...order } = row;
  const toParty = (iso3: string | null, name: string) => ({
    iso3,
    name: toName(catalog, { iso3, name }),
  });
  return {
    ...order,
    release: catalog.releases.get(releaseId)?.slug ?? "",
    recipient: toParty(recipientIso3, recipient),
    supplier: toParty(supplierIso3, supplier),
    category: toWeaponCategory(order.description),
    delivery: toDeliveryState(order),
  };
}

function toName(catalog: Catalog, { iso3, name }: { iso3: string | null; name: string }): string {
  return (iso3 === null ? undefined : catalog.countries.get(iso3)?.name) ?? name;
}

function toPartyConditions(side: "recipient" | "supplier", wanted: WantedParties | undefined) {
  if (wanted === undefined) return [];
  const [code, name] = [Prisma.raw(`t.${side}_iso3`), Prisma.raw(`t.${side}`)];
  return [
    Prisma.sql`(${code} = ANY(${wanted.codes}::char(3)[])
      OR (${code} IS NULL AND ${name} = ANY(${wanted.names}::text[])))`,
  ];
}

function toConditions({ from, until, category, delivered, line }: TransfersRequest) {
  return [
    ...(from === undefined ? [] : [Prisma.sql`t.order_year >= ${from}`]),
    ...(until === undefined ? [] : [Prisma.sql`t.order_year <= ${until}`]),
    ...(category === undefined ? [] : [toCategoryCondition(category)]),
    ...(delivered === undefined ? [] : [DELIVERED[delivered]]),
    ...(line === undefined ? [] : [Prisma.sql`t.line = ${line}`]),
  ];
}

/** The same law as `toDeliveryState`. */
const DELIVERED: Readonly<Record<DeliveryState, Prisma.Sql>> = {
  none: Prisma.sql`t.delivered = 0`,
  part: Prisma.sql`t.delivered > 0 AND t.delivered < t.ordered`,
  whole: Prisma.sql`t.delivered > 0 AND t.delivered >= t.ordered`,
  "not-known": Prisma.sql`(t.delivered IS NULL OR (t.delivered > 0 AND t.ordered IS NULL))`,
};

/** Words that the table does not hold are "other". */
function toCategoryCondition(category: WeaponCategory) {
  const named = Prisma.sql`t.description = ANY(${[...listDescriptions(category)]}::text[])`;
  if (category !== "other") return named;
  return Prisma.sql`(${named} OR t.description <> ALL(${[...PLACED_DESCRIPTIONS]}::text[]))`;
}

function toPlaceCondition(after: TransferPlace | undefined) {
  if (after === undefined) return [];
  return [
    Prisma.sql`(t.order_year, t.release_id, t.line) >
      (${after.orderYear}::smallint, ${after.releaseId}::int, ${after.line}::int)`,
  ];
}

function readPage(conditions: readonly Prisma.Sql[], most: number): Promise<TransferRow[]> {
  return read(
    (client) => client.$queryRaw<TransferRow[]>`
      SELECT t.release_id AS "releaseId", t.line,
             t.recipient_iso3 AS "recipientIso3", t.recipient,
             t.supplier_iso3 AS "supplierIso3", t.supplier,
             t.order_year AS "orderYear", t.order_year_estimated AS "orderYearEstimated",
             t.ordered, t.ordered_estimated AS "orderedEstimated",
             t.designation, t.description,
             t.delivered, t.delivered_estimated AS "deliveredEstimated",
             t.delivery_years AS "deliveryYears", t.status::text AS status, t.comment,
             t.tiv_per_unit AS "tivPerUnit", t.tiv_order AS "tivOrder",
             t.tiv_delivered AS "tivDelivered"
      FROM arms_transfer t
      WHERE ${Prisma.join(conditions, " AND ")}
      ORDER BY t.order_year, t.release_id, t.line
      LIMIT ${most}`,
  );
}
