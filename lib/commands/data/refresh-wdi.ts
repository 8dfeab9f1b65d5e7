import { checkDraft } from "@/lib/importers/check-drafts";
import type { Patience } from "@/lib/importers/fetch-text";
import { hashFiles } from "@/lib/importers/read-source-file";
import type { ReleaseDraft } from "@/lib/importers/release-draft";
import { fetchWdi } from "@/lib/importers/world-bank/fetch-wdi";
import { WDI_SERIES } from "@/lib/importers/world-bank/series";
import { diffReleases, type ReleaseDiff } from "@/lib/repositories/diff-releases";
import { listReleases, type StoredReleaseLine } from "@/lib/repositories/list-releases";
import { noteRun } from "@/lib/repositories/note-run";
import type { DatasetCatalog } from "@/lib/repositories/read-dataset-catalog";
import { storeRelease } from "@/lib/repositories/store-release";
import { type Writer, writeStore } from "@/lib/repositories/write-store";
import { runStep } from "../progress";
import { toText } from "./diff";

export const WDI = "world-bank-wdi";
const LISTED = 40;

export interface RefreshRequest {
  connectionString: string;
  catalog: DatasetCatalog;
  /** Address of the World Bank's API, without a slash at the end. */
  base: string;
  patience: Patience;
  /** Shows what would change and stores nothing. */
  dryRun: boolean;
  /** Told what differs, before anything counts. */
  onDiff: (text: string) => void;
}

/** What came of refreshing one source. */
export type RefreshOutcome =
  | { source: string; outcome: "nothing newer"; release: string }
  | {
      source: string;
      outcome: "stored" | "would be stored";
      release: string;
      supersedes: string;
      diff: ReleaseDiff;
    };

/**
 * Brings the World Development Indicators to their publisher's newest state.
 *
 * The newer release stands beside the one it supersedes; what differs is told before anything
 * counts. Where the fetch, a check or the store fails, everything stays as it was.
 *
 * @throws FetchFailed, ImportError as fetchWdi
 */
export async function refreshWdi(request: RefreshRequest): Promise<RefreshOutcome> {
  const { catalog, dryRun } = request;
  const startedAt = new Date();
  return writeStore(request.connectionString, async (client) => {
    const current = findCurrent(await listReleases(client));
    const draft = await runStep(
      "World Bank",
      (step) =>
        fetchWdi({
          base: request.base,
          facts: {
            known: new Set(catalog.countries.map(({ iso3 }) => iso3)),
            landlocked: new Set(),
          },
          patience: request.patience,
          known: {
            updated: current.published,
            etag: current.files.find(({ etag }) => etag !== undefined)?.etag ?? null,
          },
          today: startedAt.toISOString().slice(0, 10),
          onSeries: (done, total, code) => step.update(`${done} of ${total} series, now ${code}`),
        }),
      (fetched) => (fetched === null ? "nothing newer" : `fetched the state of ${fetched.version}`),
      process.stderr,
    );
    if (draft === null) {
      await noteRun(client, { release: current.slug, status: "unchanged", startedAt });
      return { source: WDI, outcome: "nothing newer", release: current.slug };
    }
    const diff = await store(client, request, draft, current);
    return {
      source: WDI,
      outcome: dryRun ? "would be stored" : "stored",
      release: `${WDI}-${draft.version}`,
      supersedes: current.slug,
      diff,
    };
  });
}

/**
 * The release of the same series that is read now: the project's own newest that has a date, or
 * what stands in its place by now. What somebody brought in beside it, one series say, is another;
 * only where the project's own is gone it is the largest that has a date.
 */
function findCurrent(releases: readonly StoredReleaseLine[]): StoredReleaseLine {
  const dated = releases.filter(({ source, published }) => source === WDI && published !== null);
  const [own] = dated
    .filter(({ carried }) => carried)
    .toSorted((one, other) => ((one.published ?? "") < (other.published ?? "") ? 1 : -1));
  const [largest] = dated
    .filter(({ supersededBy }) => supersededBy === null)
    .toSorted((one, other) => other.figures - one.figures);
  const found = own ?? largest;
  if (found === undefined) throw new Error(`the store has no release of ${WDI}`);
  return followToNewest(releases, found);
}

function followToNewest(
  releases: readonly StoredReleaseLine[],
  release: StoredReleaseLine,
): StoredReleaseLine {
  const newer = releases.find(({ slug }) => slug === release.supersededBy);
  return newer === undefined ? release : followToNewest(releases, newer);
}

/** Stores the draft; the diff is written out before the transaction ends. */
async function store(
  client: Writer,
  { catalog, dryRun, onDiff }: RefreshRequest,
  draft: ReleaseDraft,
  current: StoredReleaseLine,
): Promise<ReleaseDiff> {
  const source = catalog.sources.find(({ slug }) => slug === WDI);
  if (source === undefined) throw new Error(`the catalog has no source ${WDI}`);
  checkDraft(
    draft,
    { known: new Set(catalog.countries.map(({ iso3 }) => iso3)), landlocked: new Set() },
    new Set(catalog.indicators.map(({ slug }) => slug)),
  );
  const { version, published, retrieved, via, citation, yearBasis, files, observations } = draft;
  const sha256 = hashFiles(files);
  let diff: ReleaseDiff | undefined;
  await storeRelease(
    client,
    {
      source,
      release: { version, published, retrieved, via, citation, yearBasis, sha256 },
      publisherFiles: files,
      contentSha256: sha256,
      figures: toBatch(observations),
      rankings: [],
      definition: `As ${[...WDI_SERIES.keys()].length} series of the World Development Indicators state it.`,
      supersedes: current.slug,
    },
    catalog.sha256,
    {
      isRehearsal: dryRun,
      check: async (id) => {
        diff = await diffReleases(client, current, { id, yearBasis }, LISTED);
        onDiff(`${WDI}-${version} against ${current.slug}: ${toText(diff)}`);
      },
    },
  );
  if (diff === undefined) throw new Error("the releases were not compared");
  return diff;
}

/** All at once: they are in memory already. A computed figure was read from no line. */
async function* toBatch(observations: ReleaseDraft["observations"]) {
  yield observations.map((each) => ({ ...each, line: each.line ?? null }));
}
