import type { TimelineReply } from "@/lib/contracts/timeline";
import { TRANSFERS_A_PAGE } from "@/lib/contracts/transfers";
import {
  EXTRACTED_RECIPIENTS,
  FIRST_REGISTER_YEAR,
  LAST_REGISTER_YEAR,
} from "@/lib/domain/transfer-extract";
import { getCatalog, getCountries } from "@/lib/repositories/catalog";
import { findSeries } from "@/lib/repositories/find-series";
import { chooseEvents } from "@/lib/repositories/list-events";
import { listMissions } from "@/lib/repositories/list-missions";
import { listTransfers } from "@/lib/repositories/list-transfers";
import { joinReleases } from "./read-divisors";

type Line = TimelineReply["data"]["lines"][number];

/** In constant dollars, so that years compare. */
const SPENDING = "military-spending-constant-usd-2023";
/** The source whose ties are known to be in force in one year, and have no date. */
const SOURCE_OF_TIES = "atop";

/**
 * A country's events, and its figures year by year: what it spent, what it ordered, in how many
 * missions its troops were.
 *
 * @throws UnknownEntry for an unknown country
 */
export async function readTimeline({ country }: { country: string }) {
  const catalog = await getCatalog();
  const [home] = getCountries(catalog, [country]);
  const [events, spending, orders, missions] = await Promise.all([
    chooseEvents(catalog, { country: [country] }),
    readSpending(country),
    readOrders(country),
    readMissions(country),
  ]);
  const sources = new Map([...catalog.releases.values()].map(({ slug, source }) => [slug, source]));
  const isTie = (computedFrom: string | null) =>
    computedFrom !== null && sources.get(computedFrom) === SOURCE_OF_TIES;
  const shown = events.filter(({ computedFrom }) => !isTie(computedFrom));
  const named = new Set(shown.map(({ computedFrom }) => computedFrom));
  const lines = [spending, orders, missions].filter(({ line }) => line.points.length > 0);
  return {
    data: {
      country: { iso3: country, name: home?.name ?? country },
      events: shown,
      leftOut: events.length - shown.length,
      lines: lines.map(({ line }) => line),
    },
    meta: {
      releases: lines.reduce(
        (all, { releases }) => joinReleases(all, releases),
        [...catalog.releases.values()].filter(({ slug }) => named.has(slug)),
      ),
      dataVersion: catalog.version,
    },
  };
}

async function readSpending(country: string) {
  const { data, meta } = await findSeries({ indicator: SPENDING, country: [country] });
  const points = (data.countries[0]?.points ?? []).flatMap(({ year, value, standing, release }) =>
    value === null ? [] : [{ year, value, isEstimated: standing === "estimated", release }],
  );
  const line: Line = {
    ...{ key: "spending", name: data.indicator.name, unit: data.indicator.unit, form: "line" },
    ...{ points, indicator: SPENDING, covers: null },
  };
  return { line, releases: meta.releases };
}

/** A sum of trend-indicator values, as exactly as the register states each: in hundredths. */
function toTiv(sum: number): number {
  return Math.round(sum * 100) / 100;
}

/** What was delivered so far of the orders of each year; a year without an order has no point. */
async function readOrders(country: string) {
  const { data, meta } = await listTransfers({ recipient: [country] }, TRANSFERS_A_PAGE);
  const years = new Map<number, Line["points"][number]>();
  for (const order of data) {
    if (order.tivDelivered === null) continue;
    const { orderYear: year, release } = order;
    const { value = 0, isEstimated = false } = years.get(year) ?? {};
    years.set(year, {
      ...{ year, release, value: toTiv(value + order.tivDelivered) },
      isEstimated: isEstimated || order.orderYearEstimated || order.deliveredEstimated,
    });
  }
  const line: Line = {
    ...{ key: "orders", name: "Arms ordered, as delivered so far", unit: "million TIV" },
    ...{ form: "bars", indicator: null },
    covers: {
      from: EXTRACTED_RECIPIENTS.find(({ iso3 }) => iso3 === country)?.from ?? FIRST_REGISTER_YEAR,
      to: LAST_REGISTER_YEAR,
    },
    points: [...years.values()].sort((one, other) => one.year - other.year),
  };
  return { line, releases: meta.releases };
}

async function readMissions(country: string) {
  const { data, meta } = await listMissions({ country: [country] });
  const years = new Map<number, { missions: Set<string>; release: string }>();
  for (const { year, mission, release } of data) {
    const { missions = new Set<string>() } = years.get(year) ?? {};
    years.set(year, { missions: missions.add(mission), release });
  }
  const line: Line = {
    ...{ key: "missions", name: "Peacekeeping", unit: "missions with troops present" },
    ...{ form: "bars", indicator: null },
    covers: meta.years,
    points: [...years]
      .map(([year, { missions, release }]) => ({
        ...{ year, value: missions.size, isEstimated: false, release },
      }))
      .sort((one, other) => one.year - other.year),
  };
  return { line, releases: meta.releases };
}
