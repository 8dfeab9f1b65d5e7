-- CreateEnum
CREATE TYPE "terms" AS ENUM ('open', 'attribution', 'extract-only', 'quote-only');

-- CreateEnum
CREATE TYPE "year_basis" AS ENUM ('measured', 'edition');

-- CreateEnum
CREATE TYPE "direction" AS ENUM ('higher-is-stronger', 'lower-is-stronger', 'neither');

-- CreateEnum
CREATE TYPE "standing" AS ENUM ('reported', 'estimated', 'disputed', 'not-reported', 'not-applicable');

-- CreateEnum
CREATE TYPE "import_status" AS ENUM ('loaded', 'unchanged', 'failed');

-- CreateTable
CREATE TABLE "country" (
    "iso3" CHAR(3) COLLATE "C" NOT NULL,
    "iso2" CHAR(2) COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "region" TEXT NOT NULL,
    "subregion" TEXT NOT NULL,
    "landlocked" BOOLEAN,
    "area_km2" DOUBLE PRECISION,

    CONSTRAINT "country_pkey" PRIMARY KEY ("iso3")
);

-- CreateTable
CREATE TABLE "land_border" (
    "iso3" CHAR(3) COLLATE "C" NOT NULL,
    "neighbour" CHAR(3) COLLATE "C" NOT NULL,
    "length_km" DOUBLE PRECISION,

    CONSTRAINT "land_border_pkey" PRIMARY KEY ("iso3","neighbour")
);

-- CreateTable
CREATE TABLE "country_group" (
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "citation" TEXT NOT NULL,
    "position" SMALLINT NOT NULL,

    CONSTRAINT "country_group_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "country_group_member" (
    "group_slug" TEXT NOT NULL,
    "iso3" CHAR(3) COLLATE "C" NOT NULL,

    CONSTRAINT "country_group_member_pkey" PRIMARY KEY ("group_slug","iso3")
);

-- CreateTable
CREATE TABLE "source" (
    "id" SMALLSERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "terms" "terms" NOT NULL,
    "terms_note" TEXT NOT NULL,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "source_id" SMALLINT NOT NULL,
    "version" TEXT NOT NULL,
    "published" TEXT,
    "retrieved" TEXT NOT NULL,
    "via" TEXT,
    "sha256" TEXT NOT NULL,
    "citation" TEXT NOT NULL,
    "year_basis" "year_basis" NOT NULL,
    "content_sha256" TEXT NOT NULL,
    "loaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator" (
    "id" SMALLSERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "domain" TEXT NOT NULL,
    "direction" "direction" NOT NULL,
    "definition" TEXT NOT NULL,
    "position" SMALLINT NOT NULL,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator_source" (
    "indicator_id" SMALLINT NOT NULL,
    "source_id" SMALLINT NOT NULL,
    "preference" SMALLINT,
    "definition" TEXT NOT NULL,

    CONSTRAINT "indicator_source_pkey" PRIMARY KEY ("indicator_id","source_id")
);

-- CreateTable
CREATE TABLE "observation" (
    "indicator_id" SMALLINT NOT NULL,
    "iso3" CHAR(3) COLLATE "C" NOT NULL,
    "year" SMALLINT NOT NULL,
    "release_id" INTEGER NOT NULL,
    "value" DOUBLE PRECISION,
    "low" DOUBLE PRECISION,
    "high" DOUBLE PRECISION,
    "standing" "standing" NOT NULL,
    "note" TEXT,

    CONSTRAINT "observation_pkey" PRIMARY KEY ("indicator_id","iso3","year","release_id")
);

-- CreateTable
CREATE TABLE "ranking_edition" (
    "id" SERIAL NOT NULL,
    "source_id" SMALLINT NOT NULL,
    "edition" SMALLINT NOT NULL,
    "ranked_countries" SMALLINT NOT NULL,
    "release_id" INTEGER NOT NULL,

    CONSTRAINT "ranking_edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ranking_entry" (
    "edition_id" INTEGER NOT NULL,
    "iso3" CHAR(3) COLLATE "C" NOT NULL,
    "rank" SMALLINT NOT NULL,
    "score" DOUBLE PRECISION,

    CONSTRAINT "ranking_entry_pkey" PRIMARY KEY ("edition_id","iso3")
);

-- CreateTable
CREATE TABLE "import_run" (
    "id" SERIAL NOT NULL,
    "release_slug" TEXT NOT NULL,
    "status" "import_status" NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3) NOT NULL,
    "observations" INTEGER NOT NULL,
    "rankings" INTEGER NOT NULL,
    "error" TEXT,

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dataset_state" (
    "id" SMALLINT NOT NULL DEFAULT 1,
    "version" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dataset_state_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "country_iso2_key" ON "country"("iso2");

-- CreateIndex
CREATE INDEX "land_border_neighbour_idx" ON "land_border"("neighbour");

-- CreateIndex
CREATE INDEX "country_group_member_iso3_idx" ON "country_group_member"("iso3");

-- CreateIndex
CREATE UNIQUE INDEX "source_slug_key" ON "source"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "release_slug_key" ON "release"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "release_source_id_version_key" ON "release"("source_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_slug_key" ON "indicator"("slug");

-- CreateIndex
CREATE INDEX "observation_release_id_idx" ON "observation"("release_id");

-- CreateIndex
CREATE INDEX "ranking_edition_release_id_idx" ON "ranking_edition"("release_id");

-- CreateIndex
CREATE UNIQUE INDEX "ranking_edition_source_id_edition_key" ON "ranking_edition"("source_id", "edition");

-- CreateIndex
CREATE INDEX "ranking_entry_iso3_idx" ON "ranking_entry"("iso3");

-- CreateIndex
CREATE INDEX "import_run_release_slug_started_at_idx" ON "import_run"("release_slug", "started_at");

-- AddForeignKey
ALTER TABLE "land_border" ADD CONSTRAINT "land_border_iso3_fkey" FOREIGN KEY ("iso3") REFERENCES "country"("iso3") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "land_border" ADD CONSTRAINT "land_border_neighbour_fkey" FOREIGN KEY ("neighbour") REFERENCES "country"("iso3") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "country_group_member" ADD CONSTRAINT "country_group_member_group_slug_fkey" FOREIGN KEY ("group_slug") REFERENCES "country_group"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "country_group_member" ADD CONSTRAINT "country_group_member_iso3_fkey" FOREIGN KEY ("iso3") REFERENCES "country"("iso3") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_source" ADD CONSTRAINT "indicator_source_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_source" ADD CONSTRAINT "indicator_source_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_iso3_fkey" FOREIGN KEY ("iso3") REFERENCES "country"("iso3") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ranking_edition" ADD CONSTRAINT "ranking_edition_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ranking_edition" ADD CONSTRAINT "ranking_edition_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ranking_entry" ADD CONSTRAINT "ranking_entry_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "ranking_edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ranking_entry" ADD CONSTRAINT "ranking_entry_iso3_fkey" FOREIGN KEY ("iso3") REFERENCES "country"("iso3") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's language cannot say. Codes compare by byte (COLLATE "C" above): the same order on
-- every server, and an index that serves prefix and range alike.

ALTER TABLE "country"
  ADD CONSTRAINT "country_iso3_is_a_code" CHECK ("iso3" ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT "country_iso2_is_a_code" CHECK ("iso2" ~ '^[A-Z]{2}$'),
  ADD CONSTRAINT "country_area_is_positive" CHECK ("area_km2" > 0 AND "area_km2" < 'Infinity');

ALTER TABLE "land_border"
  ADD CONSTRAINT "land_border_is_between_two" CHECK ("iso3" <> "neighbour"),
  ADD CONSTRAINT "land_border_length_is_positive" CHECK ("length_km" > 0 AND "length_km" < 'Infinity');

ALTER TABLE "indicator_source"
  ADD CONSTRAINT "indicator_source_preference_counts_from_one" CHECK ("preference" >= 1);

-- A missing measurement has no figure, and a figure is never missing, not a number or endless.
ALTER TABLE "observation"
  ADD CONSTRAINT "observation_has_a_figure_or_says_why_not" CHECK (
    ("standing" IN ('not-reported', 'not-applicable'))
    = ("value" IS NULL AND "low" IS NULL AND "high" IS NULL)
  ),
  ADD CONSTRAINT "observation_range_has_both_ends" CHECK (("low" IS NULL) = ("high" IS NULL)),
  ADD CONSTRAINT "observation_range_is_in_order" CHECK ("low" <= "high"),
  ADD CONSTRAINT "observation_value_is_in_its_range" CHECK ("value" BETWEEN "low" AND "high"),
  ADD CONSTRAINT "observation_figures_are_finite" CHECK (
    "value" > '-Infinity' AND "value" < 'Infinity' AND "low" > '-Infinity' AND "high" < 'Infinity'
  );

ALTER TABLE "ranking_edition"
  ADD CONSTRAINT "ranking_edition_ranks_someone" CHECK ("ranked_countries" >= 1);

ALTER TABLE "ranking_entry"
  ADD CONSTRAINT "ranking_entry_rank_counts_from_one" CHECK ("rank" >= 1),
  ADD CONSTRAINT "ranking_entry_score_is_finite" CHECK ("score" > '-Infinity' AND "score" < 'Infinity');

ALTER TABLE "import_run"
  ADD CONSTRAINT "import_run_counts_are_not_negative" CHECK ("observations" >= 0 AND "rankings" >= 0),
  ADD CONSTRAINT "import_run_ends_after_it_began" CHECK ("finished_at" >= "started_at"),
  ADD CONSTRAINT "import_run_says_why_it_failed" CHECK (("status" = 'failed') = ("error" IS NOT NULL));

ALTER TABLE "dataset_state"
  ADD CONSTRAINT "dataset_state_is_one_row" CHECK ("id" = 1);
