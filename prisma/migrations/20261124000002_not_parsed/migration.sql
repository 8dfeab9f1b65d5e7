-- A new word of an enum can be used only after the transaction that added it.
-- A passage that could not be parsed has no figure, and keeps its text.
ALTER TABLE "observation"
  DROP CONSTRAINT "observation_has_a_figure_or_says_why_not",
  ADD CONSTRAINT "observation_has_a_figure_or_says_why_not" CHECK (
    ("standing" IN ('not-reported', 'not-applicable', 'not-parsed'))
    = ("value" IS NULL AND "low" IS NULL AND "high" IS NULL)
  ),
  ADD CONSTRAINT "observation_not_parsed_keeps_its_text" CHECK (
    "standing" <> 'not-parsed' OR "note" <> ''
  );
