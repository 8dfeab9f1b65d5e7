import { toCreditLine } from "@/lib/export/credit-line";
import { getSuppliers } from "@/lib/repositories/get-suppliers";
import { toSuppliersSentence } from "@/lib/series/suppliers-content";
import { toNothingHeldWords } from "@/lib/series/suppliers-words";
import { TIV_WORDS } from "@/lib/series/weapon-words";

/** Who supplied a country with arms, in a sentence with its source; why nothing can be said where no order is held. */
export async function readArmsSentence(
  iso3: string,
): Promise<{ sentence: string; source: string }> {
  const { data, meta } = await getSuppliers({ country: iso3 });
  const sentence = toSuppliersSentence(data);
  if (sentence === null) return { sentence: toNothingHeldWords(data, {}), source: "" };
  return { sentence: `${sentence} ${TIV_WORDS}.`, source: toCreditLine(meta.releases) };
}
