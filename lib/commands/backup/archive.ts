import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, mkdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { extract, pack } from "tar-stream";
import { BadInput } from "../bad-input";
import { FILE_NAME, MANIFEST, type Manifest, manifest } from "./manifest";

/** Writes a manifest and the files that it lists, from a folder, as one .tar.gz. */
export async function packArchive(
  folder: string,
  content: Manifest,
  target: string,
): Promise<void> {
  const archive = pack();
  const written = pipeline(archive, createGzip(), createWriteStream(target, { mode: 0o600 }));
  const fill = async () => {
    archive.entry({ name: MANIFEST }, `${JSON.stringify(content, null, 2)}\n`);
    for (const { path } of content.resources) {
      const file = join(folder, path);
      await pipeline(
        createReadStream(file),
        archive.entry({ name: path, size: statSync(file).size }),
      );
    }
    archive.finalize();
  };
  await Promise.all([written, fill()]);
}

/**
 * Unpacks a .tar.gz of packArchive into a folder and holds each file against its checksum.
 *
 * @throws BadInput where it is no backup, breaks off, or a file in it is not what was written
 */
export async function unpackArchive(archive: string, folder: string): Promise<Manifest> {
  const found = new Map<string, string>();
  try {
    await pipeline(createReadStream(archive), createGunzip(), async (unzipped) => {
      const entries = extract();
      const fed = pipeline(unzipped, entries);
      for await (const entry of entries) {
        const { name } = entry.header;
        if (name !== MANIFEST && !FILE_NAME.test(name)) throw new BadInput(`it holds ${name}`);
        const path = join(folder, name);
        mkdirSync(dirname(path), { recursive: true });
        const hash = createHash("sha256");
        const watch = new Transform({
          transform: (piece: Buffer, _, done) => {
            hash.update(piece);
            done(null, piece);
          },
        });
        await pipeline(entry, watch, createWriteStream(path, { mode: 0o600 }));
        found.set(name, `sha256:${hash.digest("hex")}`);
      }
      await fed;
    });
    if (!found.has(MANIFEST)) throw new BadInput("it has no datapackage.json");
    const content = manifest.parse(JSON.parse(readFileSync(join(folder, MANIFEST), "utf8")));
    const broken = content.resources.filter(({ path, hash }) => found.get(path) !== hash);
    if (broken.length > 0) {
      throw new BadInput(`${broken.map(({ path }) => path).join(", ")} is not what was written`);
    }
    return content;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BadInput(`${archive} is no whole backup of Parity: ${reason}. Nothing was changed.`);
  }
}
