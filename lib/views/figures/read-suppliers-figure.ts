import type { FigureViewOf } from "@/lib/contracts/figures";
import { toSuppliersCsv } from "@/lib/export/suppliers-csv";
import { suppliersQuery } from "@/lib/queries/suppliers";
import { getSuppliers } from "@/lib/repositories/get-suppliers";
import { toSuppliersContent } from "@/lib/series/suppliers-content";
import type { FigureParts } from "./figure-parts";

/** Who supplied a country with arms, by decade of the order. */
export async function readSuppliersFigure({
  country: [country = ""],
  from,
  until,
}: FigureViewOf<"suppliers">): Promise<FigureParts> {
  const asked = { country, from, until };
  const reply = await getSuppliers(asked);
  const { data, meta } = reply;
  return {
    content: toSuppliersContent(data, meta.releases[0]?.slug ?? null),
    releases: meta.releases,
    figures: [],
    csv: toSuppliersCsv(data, meta.releases),
    dataVersion: meta.dataVersion,
    replies: [{ queryKey: suppliersQuery(asked).queryKey, reply }],
  };
}
