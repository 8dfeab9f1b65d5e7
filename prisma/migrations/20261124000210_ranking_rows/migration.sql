-- AlterTable
ALTER TABLE "ranking_edition" ADD COLUMN     "file" TEXT;

-- AlterTable
ALTER TABLE "ranking_entry" ADD COLUMN     "line" INTEGER;

-- What Prisma's language cannot say.

UPDATE "ranking_edition" SET "file" = CASE
  WHEN release.carried THEN 'rankings.csv'
  ELSE coalesce(release.files -> 0 ->> 'name', 'rankings.csv') END
FROM "release" WHERE release.id = ranking_edition.release_id;

ALTER TABLE "ranking_edition"
  ALTER COLUMN "file" SET NOT NULL,
  ADD CONSTRAINT "ranking_edition_names_its_file" CHECK ("file" <> '');

ALTER TABLE "ranking_entry" ADD CONSTRAINT "ranking_entry_line_counts_from_one" CHECK ("line" >= 1);

-- Rankings in the store do not know their lines: the next load reads them again.
UPDATE "release" SET "content_sha256" = ''
WHERE "id" IN (SELECT "release_id" FROM "ranking_edition");
UPDATE "dataset_state" SET "version" = ''
WHERE EXISTS (SELECT FROM "ranking_edition");
