import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { LensesProvider } from "@/components/panels/strength-facts";
import { StrengthLab } from "@/components/panels/strength-lab";
import { PageQueries } from "@/components/ui/page-queries";
import { loadStrengthView } from "@/lib/contracts/strength-view";
import { readLabPage } from "@/lib/views/read-lab-page";

interface PageProps {
  searchParams: Promise<SearchParams>;
}

export const metadata: Metadata = {
  title: "The lab: change an index and see ranks move",
  description: "Weights, methods and figures of a strength index, changed in the browser.",
};

export default async function LabPage({ searchParams }: PageProps) {
  const { lenses, queries, ...lab } = await readLabPage(await loadStrengthView(searchParams));
  return (
    <PageQueries queries={queries}>
      <LensesProvider lenses={lenses}>
        <StrengthLab {...lab} />
      </LensesProvider>
    </PageQueries>
  );
}
