import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Rankings } from "@/components/panels/rankings";
import { RankingsProvider } from "@/components/panels/rankings-context";
import { SiteFactsProvider } from "@/components/panels/site-facts";
import { countriesQuery } from "@/lib/queries/catalog";
import { rankTableQuery } from "@/lib/queries/rank-table";
import { snapshotQuery } from "@/lib/queries/snapshot";
import { COUNTRIES, FIGURES, RANKING } from "../../helpers/example-ranking";
import { RELEASE } from "../../lib/figures/example-content";

vi.mock("next/navigation", () => ({
  usePathname: () => "/rankings",
  useSearchParams: () => new URLSearchParams(window.location.search),
}));

const COLUMNS = ["military-spending-usd", "population"];
const facts = {
  publishers: [{ slug: "gfp", name: "Global Firepower", editions: RANKING.years }],
  indicators: FIGURES.map(({ slug, name, unit }) => ({
    ...{ slug, name, unit, domain: "finance" as const },
  })),
  regions: ["Africa", "Americas", "Asia", "Europe"].map((name) => ({ name, subregions: [] })),
  groups: [{ slug: "nuclear-armed", name: "Nuclear-armed" }],
};
const site = {
  names: Object.fromEntries(COUNTRIES.map(({ iso3, name }) => [iso3, name])),
  presets: [],
  renamed: {},
  groups: {},
  origin: "https://parity.example",
  asOf: null,
};

function open(query = "") {
  window.history.replaceState(null, "", `/rankings?columns=${COLUMNS}${query}`);
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: 60_000 } } });
  const meta = { releases: [RELEASE], dataVersion: "1" };
  queries.setQueryData<unknown>(rankTableQuery({ by: "gfp" }).queryKey, {
    ...{ data: RANKING, meta: { ...meta, choices: RANKING.years } },
  });
  queries.setQueryData<unknown>(countriesQuery.queryKey, { data: COUNTRIES, meta });
  queries.setQueryData<unknown>(snapshotQuery({ indicator: COLUMNS }).queryKey, {
    ...{ data: FIGURES, meta },
  });
  render(
    <QueryClientProvider client={queries}>
      <SiteFactsProvider facts={site}>
        <RankingsProvider facts={facts}>
          <Rankings />
        </RankingsProvider>
      </SiteFactsProvider>
    </QueryClientProvider>,
  );
  const grid = screen.getByRole("grid");
  const names = () =>
    within(grid)
      .getAllByRole("rowheader")
      .map((each) => each.textContent ?? "")
      .filter((name) => name !== "Sum" && name !== "Median");
  return { grid, names, user: userEvent.setup() };
}

const focused = () => document.activeElement?.getAttribute("data-iso3");

beforeEach(() => {
  // Nothing is laid out here; the frame is given the height of twenty rows.
  Object.defineProperty(HTMLElement.prototype, "clientHeight", { configurable: true, value: 720 });
  Object.defineProperty(HTMLElement.prototype, "clientWidth", { configurable: true, value: 1168 });
  HTMLElement.prototype.scrollTo = () => undefined;
});

describe("the table of countries", () => {
  it("has the chosen on top, marked, and the rest by rank", () => {
    const { grid, names } = open();
    expect(names().slice(0, 4)).toEqual(["Russia", "China", "Mongolia", "United States"]);
    const selected = within(grid).getAllByRole("row", { selected: true });
    expect(selected.map((row) => row.getAttribute("data-iso3"))).toEqual(["RUS", "CHN", "MNG"]);
  });

  it("is one stop of the Tab key; arrows, Home and End go from row to row", async () => {
    const { grid, user } = open();
    const stops = grid.querySelectorAll("tr[tabindex='0']");
    expect(stops).toHaveLength(1);
    if (stops[0] instanceof HTMLElement) stops[0].focus();
    expect(focused()).toBe("RUS");
    await user.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}");
    expect(focused()).toBe("USA");
    await user.keyboard("{End}");
    expect(focused()).toBe("BTN");
    await user.keyboard("{ArrowDown}{Home}");
    expect(focused()).toBe("RUS");
    expect(grid.querySelectorAll("tr[tabindex='0']")).toHaveLength(1);
  });

  it("chooses a row's country by Space, and keeps the keyboard on it", async () => {
    const { user } = open();
    document.querySelector<HTMLElement>("tr[data-iso3='USA']")?.focus();
    await user.keyboard(" ");
    await waitFor(() => expect(window.location.search).toContain("country=MNG,RUS,CHN,USA"));
    expect(focused()).toBe("USA");
    await user.keyboard(" ");
    await waitFor(() => expect(window.location.search).not.toContain("USA"));
  });

  it("opens a row's country by Enter, with the chosen ones kept", async () => {
    const { user } = open("&country=MNG,KAZ");
    const opened: string[] = [];
    document.addEventListener("click", (event) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      opened.push(link?.getAttribute("href") ?? "");
      event.preventDefault();
    });
    document.querySelector<HTMLElement>("tr[data-iso3='USA']")?.focus();
    await user.keyboard("{Enter}");
    expect(opened).toEqual(["/countries/USA?country=MNG,KAZ"]);
  });

  it("sorts by a heading, adds another with Shift, and says so", async () => {
    const { names, user } = open("&country=");
    await user.click(screen.getByRole("link", { name: /^Population/ }));
    await waitFor(() => expect(names().slice(0, 2)).toEqual(["China", "United States"]));
    const heading = screen.getByRole("columnheader", { name: /^Population/ });
    expect(heading.getAttribute("aria-sort")).toBe("descending");
    await user.keyboard("{Shift>}");
    await user.click(screen.getByRole("link", { name: /^Country/ }));
    await user.keyboard("{/Shift}");
    await waitFor(() => expect(window.location.search).toContain("sort=-population,name"));
  });

  it("says what a filter leaves, and takes it away by its chip", async () => {
    const { user } = open("&landlocked=yes");
    const said = () => screen.getAllByRole("status").map((each) => each.textContent);
    expect(said()).toContain("6 landlocked countries; Mongolia is 4th of them.");
    await user.click(screen.getByRole("link", { name: "Remove filter: landlocked" }));
    await waitFor(() =>
      expect(said()).toContain(
        "12 countries ranked by Global Firepower in 2026; Mongolia is 8th of them.",
      ),
    );
  });

  it("names what in its address is not known", () => {
    open("&region=Atlantis&year=soon");
    const alert = screen.getByRole("alert").textContent;
    expect(alert).toContain("No region is known as Atlantis.");
    expect(alert).toContain("“soon” cannot be read as year: it takes a year, as in 2020.");
  });
});
