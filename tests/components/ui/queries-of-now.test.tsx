import { dehydrate, QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { QueriesOfNow } from "@/components/ui/queries-of-now";

const HOUR = 3_600_000;

function Tanks({ ask }: { ask: () => Promise<number> }) {
  const { data } = useQuery({ queryKey: ["tanks"], queryFn: ask, staleTime: 60_000 });
  return <p>{data} tanks</p>;
}

it.each([
  ["long before it was sent", -HOUR],
  ["by a clock that is ahead", HOUR],
])("what came with a page that was drawn %s is not asked for again", async (_, ago) => {
  const server = new QueryClient();
  server.setQueryData(["tanks"], 420, { updatedAt: Date.now() + ago });
  const ask = vi.fn(async () => 0);
  const queries = new QueryClient();
  render(
    <QueryClientProvider client={queries}>
      <QueriesOfNow state={dehydrate(server)}>
        <Tanks ask={ask} />
      </QueriesOfNow>
    </QueryClientProvider>,
  );
  expect(await screen.findByText("420 tanks")).toBeDefined();
  expect(ask).not.toHaveBeenCalled();
  expect(
    Math.abs((queries.getQueryState(["tanks"])?.dataUpdatedAt ?? 0) - Date.now()),
  ).toBeLessThan(HOUR / 2);
});
