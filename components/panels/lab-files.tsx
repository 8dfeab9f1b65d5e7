"use client";

import { useId, useState } from "react";
import { CopyLink } from "@/components/ui/copy-link";
import { press } from "@/components/ui/press";
import { ProblemList } from "@/components/ui/problem-list";
import { toRecipeTerms } from "@/lib/contracts/recipe-terms";
import { useLab } from "./lab-context";
import { useSiteFacts } from "./site-facts";

/** A larger file is no recipe: two hundred indicators have some 40 kB. */
const LARGEST_FILE = 1_000_000;

/** Ways to take the recipe along and to bring one: its address, its file. */
export function LabFiles() {
  const id = useId();
  const { origin } = useSiteFacts();
  const { recipe, recipes, href, change } = useLab();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const open = async (file: File) => {
    const read = await readRecipeFile(file);
    setProblems(read.problems);
    if (read.recipe === null) return;
    const opened = read.recipe;
    // The address says least against the lens that is nearest.
    const [nearest] = Object.entries(recipes)
      .map(([lens, base]) => ({ lens, length: toRecipeTerms(opened, base).length }))
      .toSorted((one, other) => one.length - other.length);
    if (nearest !== undefined) change({ lens: nearest.lens, recipe: opened });
  };
  return (
    <section aria-labelledby={`${id}-head`} className="mt-6">
      <h2 id={`${id}-head`} className="text-18 font-semibold">
        This recipe
      </h2>
      <div className="mt-2 flex flex-wrap items-center gap-3">
        {href !== null && <CopyLink toText={() => `${origin}${href}`}>Copy link</CopyLink>}
        <button
          type="button"
          className={press.plain}
          onClick={() =>
            save("parity-recipe.json", `${JSON.stringify(recipe, null, 2)}\n`, "application/json")
          }
        >
          Save as a file
        </button>
        <label className={`${press.plain} cursor-pointer focus-within:outline-2`}>
          Open a file
          <input
            type="file"
            accept="application/json,.json"
            className="sr-only"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              target.value = "";
              if (file) void open(file);
            }}
          />
        </label>
      </div>
      {href === null && (
        <p className="mt-2 text-13">
          This recipe is too far from every lens for an address. Save it as a file to pass it on.
        </p>
      )}
      <div className="mt-2">
        <ProblemList problems={problems} />
      </div>
    </section>
  );
}

/** A recipe read from a file by its contract, which is fetched when one is opened. */
async function readRecipeFile(file: File) {
  if (file.size > LARGEST_FILE) {
    return { recipe: null, problems: [`${file.name} is too large to be a recipe.`] };
  }
  const { recipe: contract } = await import("@/lib/contracts/recipe");
  try {
    const read = contract.safeParse(JSON.parse(await file.text()));
    if (read.success) return { recipe: read.data, problems: [] };
    return {
      recipe: null,
      problems: read.error.issues.map(
        ({ path, message }) => `${file.name}: ${path.join(".") || "the file"}: ${message}`,
      ),
    };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { recipe: null, problems: [`${file.name} is no JSON: ${error.message}`] };
  }
}

/** Hands a text to the reader as a file. */
export function save(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
