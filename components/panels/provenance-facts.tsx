import type { ReactNode } from "react";
import type { ProvenanceReply, ReleaseReply } from "@/lib/contracts/provenance";

type Origin = ProvenanceReply["data"]["release"] | ReleaseReply["data"];

/** Whose figure it is, the figure, and of when. */
export function ProvenanceHead({
  title,
  value,
  about,
}: {
  title: string;
  value: string;
  about: string;
}) {
  return (
    <>
      <p className="pr-8 text-13 text-muted">{title}</p>
      <p className="number text-18 font-semibold">{value}</p>
      <p className="mb-2 text-13 text-muted">{about}</p>
    </>
  );
}

/** What is counted, by whom, in which release, under which terms, and where it was read. */
export function ProvenanceFacts({
  release,
  definition,
  row,
}: {
  release: Origin;
  definition: string;
  row: { file: string; line: number | null };
}) {
  const dates = [
    release.published === null ? null : `published ${release.published}`,
    `retrieved ${release.retrieved}`,
    release.via === null ? "from the publisher" : `via ${release.via}`,
  ];
  return (
    <dl className="mt-2 grid grid-cols-[5.5rem_1fr] gap-x-3 gap-y-1 text-13">
      <Fact name="Counts">{definition}</Fact>
      <Fact name="Source">
        <a
          href={release.address}
          className="text-accent underline underline-offset-4"
          rel="noreferrer"
        >
          {release.publisher}, {release.title}
        </a>
      </Fact>
      <Fact name="Release">
        {release.version}; {dates.filter((each) => each !== null).join(", ")}
      </Fact>
      <Fact name="Terms">{release.termsNote}</Fact>
      <Fact name="Row">
        <span className="wrap-anywhere">
          {row.file}
          {row.line === null ? "" : `, line ${row.line}`}
        </span>
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
