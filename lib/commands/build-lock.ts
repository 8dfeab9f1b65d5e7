import { join } from "node:path";
import { FolderLocked, lockFolder } from "@/lib/database/folder-lock";
import { PlainError } from "@/lib/database/plain-error";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";

/** As many processes may serve one build at once; whoever builds holds all places. */
const PLACES = Array.from({ length: 8 }, (_, place) => `pages-${place}`);

type Release = () => Promise<void>;

/** A folder that a build never empties. */
const PACKAGES = join(PROJECT_FOLDER, "node_modules");

/**
 * Keeps the built pages from being rebuilt while this process serves them.
 *
 * @throws PlainError while another process is building them
 */
export async function shareBuild(folder: string = PACKAGES): Promise<Release> {
  for (const place of PLACES) {
    const release = await tryLock(folder, place);
    if (release !== null) return release;
  }
  throw new PlainError(
    "Another Parity process is building the pages of this checkout: try again when it is done.",
  );
}

/**
 * Keeps everyone else from serving or building the pages of this checkout.
 *
 * @throws PlainError while another process does either
 */
export async function claimBuild(folder: string = PACKAGES): Promise<Release> {
  const held: Release[] = [];
  const releaseAll = async () => {
    for (const release of held.splice(0)) await release();
  };
  for (const place of PLACES) {
    const release = await tryLock(folder, place);
    if (release === null) {
      await releaseAll();
      throw new PlainError(
        "The sources have changed, and another Parity process serves or builds the pages of this checkout: end that one before building anew.",
      );
    }
    held.push(release);
  }
  return releaseAll;
}

async function tryLock(folder: string, place: string): Promise<Release | null> {
  try {
    return await lockFolder(folder, place);
  } catch (error) {
    if (error instanceof FolderLocked) return null;
    throw error;
  }
}
