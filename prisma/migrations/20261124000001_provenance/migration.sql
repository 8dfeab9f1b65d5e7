-- AlterEnum
ALTER TYPE "standing" ADD VALUE 'not-parsed';

-- AlterTable
ALTER TABLE "indicator_source" ADD COLUMN     "carried" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "observation" ADD COLUMN     "line" INTEGER;

-- AlterTable
ALTER TABLE "release" ADD COLUMN     "carried" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "files" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "superseded_by_id" INTEGER;

-- AlterTable
ALTER TABLE "source" ADD COLUMN     "carried" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "figure_dispute" (
    "indicator_id" SMALLINT NOT NULL,
    "iso3" CHAR(3) COLLATE "C" NOT NULL,
    "year" SMALLINT NOT NULL,
    "release_id" INTEGER NOT NULL,
    "other_year" SMALLINT NOT NULL,
    "other_release_id" INTEGER NOT NULL,
    "factor" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "figure_dispute_pkey" PRIMARY KEY ("indicator_id","iso3","year","release_id")
);

-- CreateIndex
CREATE INDEX "figure_dispute_release_id_idx" ON "figure_dispute"("release_id");

-- CreateIndex
CREATE INDEX "figure_dispute_other_release_id_idx" ON "figure_dispute"("other_release_id");

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_superseded_by_id_fkey" FOREIGN KEY ("superseded_by_id") REFERENCES "release"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_dispute" ADD CONSTRAINT "figure_dispute_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_dispute" ADD CONSTRAINT "figure_dispute_iso3_fkey" FOREIGN KEY ("iso3") REFERENCES "country"("iso3") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_dispute" ADD CONSTRAINT "figure_dispute_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_dispute" ADD CONSTRAINT "figure_dispute_other_release_id_fkey" FOREIGN KEY ("other_release_id") REFERENCES "release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's language cannot say.

ALTER TABLE "observation" ADD CONSTRAINT "observation_line_counts_from_one" CHECK ("line" >= 1);

ALTER TABLE "release" ADD CONSTRAINT "release_never_supersedes_itself" CHECK ("superseded_by_id" <> "id");

ALTER TABLE "figure_dispute"
  ADD CONSTRAINT "figure_dispute_is_between_two" CHECK ("release_id" <> "other_release_id"),
  ADD CONSTRAINT "figure_dispute_factor_is_a_ratio" CHECK ("factor" >= 1 AND "factor" < 'Infinity');
