import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import {
  PathnameContext,
  SearchParamsContext,
} from "next/dist/shared/lib/hooks-client-context.shared-runtime";
import { beforeEach, expect, it } from "vitest";
import { SearchDialog } from "@/components/panels/search-dialog";
import { SiteFactsProvider } from "@/components/panels/site-facts";
import { countriesQuery, indicatorsQuery } from "@/lib/queries/catalog";
import { readDatasetCatalog } from "@/lib/repositories/read-dataset-catalog";

beforeEach(async () => {
  window.history.replaceState(null, "", "/data?country=MNG,RUS");
  const { countries, indicators } = await readDatasetCatalog("prisma/data");
  const client = new QueryClient();
  const meta = { groups: [], dataVersion: "1" };
  client.setQueryData(countriesQuery.queryKey, {
    data: countries.map((each) => ({
      ...each,
      names: Object.fromEntries(Object.entries(each.names)),
      landBorders: [],
      groups: [],
    })),
    meta,
  });
  client.setQueryData(indicatorsQuery.queryKey, {
    data: indicators.map((each) => ({ ...each, sources: [...each.sources] })),
    meta,
  });
  const names = Object.fromEntries(countries.map(({ iso3, name }) => [iso3, name]));
  render(
    <PathnameContext value="/data">
      <SearchParamsContext value={new URLSearchParams(window.location.search)}>
        <QueryClientProvider client={client}>
          <SiteFactsProvider
            facts={{
              names,
              presets: [],
              renamed: {},
              groups: {},
              origin: "https://parity.example",
              asOf: null,
            }}
          >
            <SearchDialog onClose={() => {}} />
          </SiteFactsProvider>
        </QueryClientProvider>
      </SearchParamsContext>
    </PathnameContext>,
  );
});

function active(): string | null {
  const id = screen.getByRole("combobox").getAttribute("aria-activedescendant") ?? "";
  return (
    document.getElementById(id)?.getAttribute("href") ??
    document.getElementById(id)?.ariaLabel ??
    null
  );
}

it("the field has the focus, shows the pages, and takes the first finding without a key", async () => {
  const user = userEvent.setup();
  const field = screen.getByRole("combobox");
  expect(document.activeElement).toBe(field);
  expect(screen.getByRole("group", { name: "Pages" })).toBeTruthy();
  await user.keyboard("burma");
  await waitFor(() => expect(active()).toBe("/countries/MMR?country=MNG,RUS"));
  expect(screen.getByRole("option", { selected: true }).textContent).toContain("also called Burma");
});

it("arrows go from finding to finding and around, and the focus stays in the field", async () => {
  const user = userEvent.setup();
  await user.keyboard("korea");
  await waitFor(() => expect(active()).toContain("/countries/KOR"));
  await user.keyboard("{ArrowDown}");
  expect(active()).toContain("/countries/PRK");
  await user.keyboard("{ArrowDown}");
  expect(active()).toContain("/countries/KOR");
  await user.keyboard("{ArrowUp}");
  expect(active()).toContain("/countries/PRK");
  expect(document.activeElement).toBe(screen.getByRole("combobox"));
});

it("the right arrow and Enter add a country to the comparison, and it is said", async () => {
  const user = userEvent.setup();
  await user.keyboard("kazak");
  await waitFor(() => expect(active()).toContain("/countries/KAZ"));
  await user.keyboard("{ArrowRight}");
  expect(active()).toBe("Add Kazakhstan to comparison");
  await user.keyboard("{Enter}");
  await waitFor(() => expect(window.location.search).toBe("?country=MNG,RUS,KAZ"));
  expect(screen.getByRole("status").textContent).toContain("Kazakhstan added");
  expect(screen.getByRole("option", { name: "Kazakhstan is compared" }).ariaDisabled).toBe("true");
});

it("says that nothing was found, and how to go on", async () => {
  const user = userEvent.setup();
  await user.keyboard("qqqqxxxx");
  await waitFor(() => expect(screen.getByRole("status").textContent).toContain("Nothing here"));
  expect(screen.queryAllByRole("option")).toEqual([]);
});
