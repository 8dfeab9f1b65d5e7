-- CreateTable
CREATE TABLE "release_coverage" (
    "release_id" INTEGER NOT NULL,
    "region" TEXT NOT NULL,
    "year" SMALLINT NOT NULL,
    "countries" SMALLINT NOT NULL,
    "figures" INTEGER NOT NULL,

    CONSTRAINT "release_coverage_pkey" PRIMARY KEY ("release_id","region","year")
);

-- AddForeignKey
ALTER TABLE "release_coverage" ADD CONSTRAINT "release_coverage_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "release_coverage"
  ADD CONSTRAINT "release_coverage_counts_someone" CHECK ("countries" >= 1 AND "figures" >= "countries");
