-- CreateEnum
CREATE TYPE "tie_kind" AS ENUM ('defence-pact', 'offence-pact', 'neutrality', 'non-aggression', 'consultation', 'land-contiguity');

-- CreateEnum
CREATE TYPE "transfer_status" AS ENUM ('new', 'second-hand', 'second-hand-modernized');

-- AlterTable
ALTER TABLE "import_run" ADD COLUMN     "records" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "tie" (
    "iso3" CHAR(3) COLLATE "C" NOT NULL,
    "kind" "tie_kind" NOT NULL,
    "other_iso3" CHAR(3) COLLATE "C" NOT NULL,
    "first_year" SMALLINT NOT NULL,
    "last_year" SMALLINT NOT NULL,
    "release_id" INTEGER NOT NULL,
    "note" TEXT,
    "line" INTEGER NOT NULL,

    CONSTRAINT "tie_pkey" PRIMARY KEY ("iso3","kind","other_iso3","first_year","release_id")
);

-- CreateTable
CREATE TABLE "mission_presence" (
    "iso3" CHAR(3) COLLATE "C" NOT NULL,
    "year" SMALLINT NOT NULL,
    "mission" TEXT COLLATE "C" NOT NULL,
    "release_id" INTEGER NOT NULL,
    "locations" SMALLINT NOT NULL,
    "note" TEXT,
    "line" INTEGER NOT NULL,

    CONSTRAINT "mission_presence_pkey" PRIMARY KEY ("iso3","year","mission","release_id")
);

-- CreateTable
CREATE TABLE "arms_transfer" (
    "release_id" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "recipient_iso3" CHAR(3) COLLATE "C",
    "recipient" TEXT NOT NULL,
    "supplier_iso3" CHAR(3) COLLATE "C",
    "supplier" TEXT NOT NULL,
    "order_year" SMALLINT NOT NULL,
    "order_year_estimated" BOOLEAN NOT NULL,
    "ordered" INTEGER,
    "ordered_estimated" BOOLEAN NOT NULL,
    "designation" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "delivered" INTEGER,
    "delivered_estimated" BOOLEAN NOT NULL,
    "delivery_years" SMALLINT[],
    "status" "transfer_status" NOT NULL,
    "comment" TEXT,
    "tiv_per_unit" DOUBLE PRECISION,
    "tiv_order" DOUBLE PRECISION,
    "tiv_delivered" DOUBLE PRECISION,

    CONSTRAINT "arms_transfer_pkey" PRIMARY KEY ("release_id","line")
);

-- CreateIndex
CREATE INDEX "tie_other_iso3_idx" ON "tie"("other_iso3");

-- CreateIndex
CREATE INDEX "tie_release_id_idx" ON "tie"("release_id");

-- CreateIndex
CREATE INDEX "mission_presence_release_id_idx" ON "mission_presence"("release_id");

-- CreateIndex
CREATE INDEX "arms_transfer_recipient_iso3_idx" ON "arms_transfer"("recipient_iso3");

-- CreateIndex
CREATE INDEX "arms_transfer_supplier_iso3_idx" ON "arms_transfer"("supplier_iso3");

-- AddForeignKey
ALTER TABLE "tie" ADD CONSTRAINT "tie_iso3_fkey" FOREIGN KEY ("iso3") REFERENCES "country"("iso3") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tie" ADD CONSTRAINT "tie_other_iso3_fkey" FOREIGN KEY ("other_iso3") REFERENCES "country"("iso3") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tie" ADD CONSTRAINT "tie_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mission_presence" ADD CONSTRAINT "mission_presence_iso3_fkey" FOREIGN KEY ("iso3") REFERENCES "country"("iso3") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mission_presence" ADD CONSTRAINT "mission_presence_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "arms_transfer" ADD CONSTRAINT "arms_transfer_recipient_iso3_fkey" FOREIGN KEY ("recipient_iso3") REFERENCES "country"("iso3") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "arms_transfer" ADD CONSTRAINT "arms_transfer_supplier_iso3_fkey" FOREIGN KEY ("supplier_iso3") REFERENCES "country"("iso3") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "arms_transfer" ADD CONSTRAINT "arms_transfer_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's language cannot say.

ALTER TABLE "import_run" ADD CONSTRAINT "import_run_records_are_not_negative" CHECK ("records" >= 0);

ALTER TABLE "tie"
  ADD CONSTRAINT "tie_is_between_two" CHECK ("iso3" <> "other_iso3"),
  ADD CONSTRAINT "tie_ends_after_it_began" CHECK ("last_year" >= "first_year"),
  ADD CONSTRAINT "tie_line_counts_from_one" CHECK ("line" >= 1);

ALTER TABLE "mission_presence"
  ADD CONSTRAINT "mission_presence_is_somewhere" CHECK ("locations" >= 1),
  ADD CONSTRAINT "mission_presence_names_its_mission" CHECK ("mission" <> ''),
  ADD CONSTRAINT "mission_presence_line_counts_from_one" CHECK ("line" >= 1);

-- Pieces and values may be unknown, never negative; what is delivered has its years, the rest none.
ALTER TABLE "arms_transfer"
  ADD CONSTRAINT "arms_transfer_line_counts_from_one" CHECK ("line" >= 1),
  ADD CONSTRAINT "arms_transfer_names_its_parties" CHECK ("recipient" <> '' AND "supplier" <> ''),
  ADD CONSTRAINT "arms_transfer_pieces_are_not_negative" CHECK ("ordered" >= 0 AND "delivered" >= 0),
  ADD CONSTRAINT "arms_transfer_values_are_finite" CHECK (
    "tiv_per_unit" >= 0 AND "tiv_order" >= 0 AND "tiv_delivered" >= 0
    AND "tiv_per_unit" < 'Infinity' AND "tiv_order" < 'Infinity' AND "tiv_delivered" < 'Infinity'
  ),
  ADD CONSTRAINT "arms_transfer_delivery_has_its_years" CHECK (
    "delivery_years" IS NOT NULL
    AND ("delivered" IS NULL OR ("delivered" = 0) = (cardinality("delivery_years") = 0))
  );
