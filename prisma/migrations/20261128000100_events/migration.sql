-- CreateEnum
CREATE TYPE "event_kind" AS ENUM ('declaration', 'agreement', 'law', 'visit', 'exercise', 'transfer', 'deployment', 'statement');

-- CreateEnum
CREATE TYPE "event_standing" AS ENUM ('reported', 'official', 'signed-not-in-force', 'in-force', 'verified');

-- CreateTable
CREATE TABLE "event" (
    "id" TEXT COLLATE "C" NOT NULL,
    "date_from" TEXT COLLATE "C" NOT NULL,
    "date_until" TEXT COLLATE "C",
    "kind" "event_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "title_variants" JSONB NOT NULL,
    "summary" TEXT NOT NULL,
    "concerns" TEXT[],
    "standing" "event_standing" NOT NULL,
    "standing_note" TEXT,
    "documents" JSONB NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_party" (
    "event_id" TEXT COLLATE "C" NOT NULL,
    "position" SMALLINT NOT NULL,
    "iso3" CHAR(3) COLLATE "C",
    "code" TEXT COLLATE "C",

    CONSTRAINT "event_party_pkey" PRIMARY KEY ("event_id","position")
);

-- CreateIndex
CREATE INDEX "event_party_iso3_idx" ON "event_party"("iso3");

-- AddForeignKey
ALTER TABLE "event_party" ADD CONSTRAINT "event_party_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_party" ADD CONSTRAINT "event_party_iso3_fkey" FOREIGN KEY ("iso3") REFERENCES "country"("iso3") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's language cannot say.

ALTER TABLE "event"
  ADD CONSTRAINT "event_date_is_a_date" CHECK (
    "date_from" ~ '^\d{4}(-\d\d(-\d\d)?)?$' AND "date_until" ~ '^\d{4}(-\d\d(-\d\d)?)?$'
  ),
  ADD CONSTRAINT "event_ends_after_it_began" CHECK (
    "date_until" > "date_from" AND length("date_until") = length("date_from")
  ),
  ADD CONSTRAINT "event_says_something" CHECK ("title" <> '' AND "summary" <> ''),
  ADD CONSTRAINT "event_lists_what_it_concerns" CHECK ("concerns" IS NOT NULL),
  ADD CONSTRAINT "event_rests_on_a_document" CHECK (
    jsonb_typeof("documents") = 'array' AND jsonb_array_length("documents") >= 1
  ),
  ADD CONSTRAINT "event_variants_are_a_list" CHECK (jsonb_typeof("title_variants") = 'array');

ALTER TABLE "event_party"
  ADD CONSTRAINT "event_party_is_one" CHECK (("iso3" IS NULL) <> ("code" IS NULL));
