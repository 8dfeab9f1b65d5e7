-- Slugs that an indicator had before: links to them go on to it.
CREATE TABLE "indicator_former_slug" (
  "slug" TEXT NOT NULL,
  "indicator_id" SMALLINT NOT NULL,
  CONSTRAINT "indicator_former_slug_pkey" PRIMARY KEY ("slug"),
  CONSTRAINT "indicator_former_slug_indicator_id_fkey" FOREIGN KEY ("indicator_id")
    REFERENCES "indicator" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
