import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { LabAdd } from "@/components/panels/lab-add";
import { LabChanges } from "@/components/panels/lab-changes";
import { LabProvider, useLab } from "@/components/panels/lab-context";
import { LabMethods } from "@/components/panels/lab-methods";
import { LabWeights } from "@/components/panels/lab-weights";
import { LabWhatIf } from "@/components/panels/lab-what-if";
import { SiteFactsProvider } from "@/components/panels/site-facts";
import { LensesProvider } from "@/components/panels/strength-facts";
import { recipe } from "@/lib/contracts/recipe";
import { openIndex } from "@/lib/scoring/lenses/open-index";
import { spending } from "@/lib/scoring/lenses/spending";

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
          <LabWhatIf nameOf={nameOf} toStated={() => "$181 m (2024)"} />
          <LabChanges rows={[]} nameOf={nameOf} />
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

const differences = () =>
  within(screen.getByRole("list", { name: "What differs from the lens" }))
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);

beforeEach(() => window.history.replaceState(null, "", "/strength/lab"));

describe("the bench", () => {
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
});
