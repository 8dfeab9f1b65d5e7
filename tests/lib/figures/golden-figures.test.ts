import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { FIGURES } from "@/lib/contracts/figures";

const GOLDEN = readdirSync(join(import.meta.dirname, "golden"));

it.each(Object.keys(FIGURES))(
  "how %s look was judged and is kept, in both themes and both widths",
  (kind) => {
    const others = Object.keys(FIGURES).filter((each) => each.startsWith(`${kind}-`));
    const own = GOLDEN.filter(
      (file) =>
        file.startsWith(`${kind}-`) && !others.some((other) => file.startsWith(`${other}-`)),
    );
    expect(own.filter((file) => file.endsWith("-light-960.svg"))).not.toEqual([]);
    expect(own.filter((file) => file.endsWith("-dark-358.svg"))).not.toEqual([]);
  },
);
