-- AlterTable
ALTER TABLE "indicator_source" ADD COLUMN     "origin_id" SMALLINT;

-- AddForeignKey
ALTER TABLE "indicator_source" ADD CONSTRAINT "indicator_source_origin_id_fkey" FOREIGN KEY ("origin_id") REFERENCES "source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma's language cannot say.

ALTER TABLE "indicator_source"
  ADD CONSTRAINT "indicator_source_is_not_its_own_origin" CHECK ("origin_id" <> "source_id");
