import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { LabAdd } from "@/components/panels/lab-add";
import { LabChanges as LabChangesOf } from "@/components/panels/lab-changes";
import { LabProvider, useLab } from "@/components/panels/lab-context";
import { LabMethods } from "@/components/panels/lab-methods";
import { LabWeights } from "@/components/panels/lab-weights";
import { LabWhatIf } from "@/components/panels/lab-what-if";
import { SiteFactsProvider } from "@/components/panels/site-facts";
import { LensesProvider } from "@/components/panels/strength-facts";
import { recipe } from "@/lib/contracts/recipe";
import { changeFigures } from "@/lib/scoring/change-figures";
import { openIndex } from "@/lib/scoring/lenses/open-index";
import { spending } from "@/lib/scoring/lenses/spending";
import { listColumns } from "@/lib/scoring/list-columns";
import type { ScoringColumn, ScoringTable } from "@/lib/scoring/scoring-table";

vi.mock("next/navigation", () => ({
  usePathname: () => "/strength/lab",
  useSearchParams: () => new URLSearchParams(window.location.search),
}));

const site = {
  names: { MNG: "Mongolia", RUS: "Russia", CHN: "China" },
  presets: [],
  renamed: {},
  groups: {},
  origin: "https://parity.example",
  asOf: null,
};
const NOTHING = { recipe: "", if: [] };
const GIVEN = { asked: NOTHING, taken: NOTHING, problems: [], differences: [] };
const recipes = Object.fromEntries(
  [openIndex, spending].map(({ slug, recipe: made }) => [slug, recipe.parse(made)]),
);
const indicators = [{ slug: "cyber-index", name: "Cyber index", direction: 1 as const }];
const nameOf = (code: string) => code;

/** Of every indicator each country has one, but Russia, of which no spending is known. */
const FIGURES: ScoringTable = {
  units: Object.entries(site.names).map(([code, name]) => ({ code, name })),
  neighbours: [[2], [], [0]],
  columns: new Map([
    ...[openIndex, spending].flatMap(({ recipe: made }) =>
      listColumns(made).map((code): [string, ScoringColumn] => [
        code,
        { values: Float64Array.of(1, code === "military-spending-usd" ? Number.NaN : 2, 3) },
      ]),
    ),
    ["military-spending-usd/neighbours", { values: Float64Array.of(0.25, Number.NaN, 0.75) }],
  ]),
  groupings: new Map(),
};

function LabChanges() {
  const { taken } = changeFigures(FIGURES, useLab().changes);
  return <LabChangesOf rows={[]} changes={taken} nameOf={nameOf} />;
}

function Problems() {
  return useLab().problems.map((problem) => <p key={problem}>{problem}</p>);
}

function open(query = "") {
  window.history.replaceState(null, "", `/strength/lab${query}`);
  render(
    <SiteFactsProvider facts={site}>
      <LensesProvider lenses={[openIndex, spending]}>
        <LabProvider recipes={recipes} given={GIVEN}>
          <Problems />
          <LabWeights nameOf={nameOf} />
          <LabAdd indicators={indicators} nameOf={nameOf} />
          <LabMethods />
          <LabWhatIf nameOf={nameOf} toStated={() => "$181 m (2024)"} figures={FIGURES} />
          <LabChanges />
        </LabProvider>
      </LensesProvider>
    </SiteFactsProvider>,
  );
  return userEvent.setup();
}

/** The query once the hand has come to rest and the browser has its step. */
async function settle(): Promise<string> {
  await act(() => new Promise((resolve) => setTimeout(resolve, 600)));
  return decodeURIComponent(window.location.search);
}

/** A choice, and what follows it: the bench is told of it after a paint. */
async function choose(
  user: ReturnType<typeof open>,
  field: HTMLElement,
  value: string,
): Promise<void> {
  await user.selectOptions(field, value);
  await act(() => new Promise((resolve) => setTimeout(resolve, 100)));
}

const differences = () =>
  within(screen.getByRole("list", { name: "What differs from the lens" }))
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);

beforeEach(() => window.history.replaceState(null, "", "/strength/lab"));

describe("the bench", () => {
  it("says what else changes with a figure, because it is made of it", async () => {
    const user = open();
    expect(screen.getByText(/^With it changes/).textContent).toBe(
      "With it changes: military-spending-usd/neighbours.",
    );
    await choose(user, screen.getByRole("combobox", { name: "Figure" }), "tanks");
    expect(screen.queryByText(/^With it changes/)).toBeNull();
  });

  it("says that nothing is changed as long as nothing is", () => {
    open();
    expect(screen.getByText(/Nothing is changed: this is the lens “Open index”/)).toBeTruthy();
  });

  it("takes a weight as a number, and the address follows", async () => {
    const user = open();
    const field = screen.getByRole("textbox", { name: "Weight of land, as a number" });
    await user.clear(field);
    await user.type(field, "5");
    expect(differences()).toEqual(["land weighs 5 instead of 2."]);
    expect(await settle()).toBe("?recipe=1,w:land:5");
  });

  it("leaves an indicator out and takes it in again as if nothing had been", async () => {
    const user = open();
    const box = () => screen.getByRole("checkbox", { name: "nuclear-warheads" });
    await user.click(box());
    expect(differences()).toContain("nuclear-warheads is left out.");
    expect(await settle()).toBe("?recipe=1,drop:nuclear,out:nuclear-warheads");
    await user.click(box());
    expect(await settle()).toBe("");
  });

  it("chooses methods, takes in an indicator and takes a figure otherwise, all in one address", async () => {
    const user = open();
    await user.selectOptions(screen.getByLabelText("One scale for all"), "percentile-rank");
    await user.selectOptions(screen.getByLabelText("Indicator"), "cyber-index");
    await user.selectOptions(screen.getByLabelText("Into"), "logistics");
    await user.click(screen.getByRole("button", { name: "Take in" }));
    await user.click(screen.getByRole("button", { name: "Take it so" }));
    expect(await settle()).toBe(
      "?recipe=1,norm:percentile-rank,in:cyber-index:logistics&if=MNG:military-spending-usd:x2",
    );
    await user.click(screen.getByRole("button", { name: /^As stated again/ }));
    expect(await settle()).toBe("?recipe=1,norm:percentile-rank,in:cyber-index:logistics");
    await user.click(screen.getByRole("button", { name: "Back to the lens" }));
    expect(await settle()).toBe("");
  });

  it("stands as its address says, with the browser's way back", async () => {
    const user = open("?recipe=1,w:air:9");
    expect(screen.getByRole("textbox", { name: "Weight of air, as a number" })).toHaveProperty(
      "value",
      "9",
    );
    await user.selectOptions(screen.getByLabelText("Outliers"), "none");
    expect(await settle()).toBe("?recipe=1,treat:none,w:air:9");
    await act(async () => {
      window.history.back();
      await new Promise((resolve) => window.addEventListener("popstate", resolve, { once: true }));
    });
    expect(differences()).toEqual(["air weighs 9 instead of 3."]);
  });

  it("tells what of an address it cannot take, and takes the rest", () => {
    open("?lens=spears&recipe=1,w:air:9,w:spears:2&if=MNG:tanks:many");
    expect(screen.getByText(/No lens is called spears; the open index is shown/)).toBeTruthy();
    expect(screen.getByText(/“w:spears:2” in the recipe’s changes was not taken/)).toBeTruthy();
    expect(screen.getByText(/“MNG:tanks:many” is no changed figure/)).toBeTruthy();
    expect(differences()).toEqual(["air weighs 9 instead of 3."]);
  });

  it("changes the treatment with a scale that takes no logarithm, in one step, and says so for as long as both stand", async () => {
    const user = open();
    const outliers = () => screen.getByLabelText("Outliers");
    await choose(user, screen.getByLabelText("One scale for all"), "share-of-total");
    expect(outliers()).toHaveProperty("value", "winsorise:5:2:3.5:none");
    expect(screen.getByText(/^Changed with the scale: a share of the world takes/)).toBeTruthy();
    expect(differences()).toEqual([
      "Outliers: draw extremes in and no more instead of draw extremes in or take logarithms.",
      "Scale: share of the world instead of least to most.",
    ]);
    expect(await settle()).toBe("?recipe=1,treat:winsorise:5:2:3.5:none,norm:share-of-total");
    expect(screen.getByText(/^Changed with the scale/)).toBeTruthy();
    await choose(user, screen.getByLabelText("One scale for all"), "borda");
    expect(screen.queryByText(/^Changed with the scale/)).toBeNull();
    expect(outliers()).toHaveProperty("value", "winsorise:5:2:3.5:none");
  });

  it("leaves a treatment that a scale can have as it is, and says nothing", async () => {
    const user = open();
    await choose(user, screen.getByLabelText("Outliers"), "none");
    await choose(user, screen.getByLabelText("One scale for all"), "fraction-of-max");
    expect(screen.getByLabelText("Outliers")).toHaveProperty("value", "none");
    expect(screen.queryByText(/^Changed with the scale/)).toBeNull();
  });

  it("offers nothing that its table of newest figures cannot have", () => {
    open();
    const missing = screen.getByLabelText<HTMLSelectElement>("Missing figures");
    expect([...missing.options].map(({ value }) => value)).toEqual([
      "none",
      "group-median:subregion",
      "group-mean:subregion",
      "regression:gdp-usd",
    ]);
  });

  it("takes no multiple of a figure that is not known, and says why; the figure itself it takes", async () => {
    const user = open("?lens=spending");
    const take = () => screen.getByRole("button", { name: "Take it so" });
    await choose(user, screen.getByLabelText("Country"), "RUS");
    expect(
      screen.getByText("This cannot be taken: the figure is not known, so it has no multiple."),
    ).toBeTruthy();
    expect(take()).toHaveProperty("disabled", true);
    await user.type(screen.getByLabelText("Times as much"), "{Enter}");
    expect(screen.getByText(/Nothing is changed/)).toBeTruthy();
    await choose(user, screen.getByLabelText("Is taken to be"), "exactly");
    await user.click(take());
    expect(differences()).toEqual(["Russia: military-spending-usd taken to be 2."]);
  });

  it("says at a change that it is not taken, and never calls the index changed for it", async () => {
    open("?lens=spending&if=RUS:military-spending-usd:x2,MNG:spears:4,ATL:military-spending-usd:1");
    const listed = within(screen.getByRole("list", { name: "Figures taken otherwise" }))
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent);
    expect(listed).toHaveLength(3);
    expect(listed[0]).toContain("Not taken: the figure is not known, so it has no multiple.");
    expect(listed[1]).toContain("Not taken: the recipe has no such indicator.");
    expect(listed[2]).toContain("Not taken: no ranked country has that code.");
    expect(screen.getByText(/Nothing is changed: this is the lens/)).toBeTruthy();
  });

  it("says what the weights mean that a recipe searches for", async () => {
    const user = open();
    const weights = () => screen.getByText(/^Only ratios count/).textContent;
    const weigh = (name: string) =>
      choose(user, screen.getByRole("combobox", { name: "Weights" }), name);
    expect(weights()).toMatch(/stands beside it\.$/);
    await weigh("importance");
    expect(weights()).toContain("Those here are wishes now");
    expect(weights()).not.toContain("where they are 0");
    await weigh("pca");
    expect(weights()).toContain("finds its own weights now; those here matter where they are 0.");
    await weigh("equal");
    expect(weights()).toContain("weighs all alike now; those here matter where they are 0.");
  });
});
