import type { NetworkKind } from "@/lib/domain/tie";
import type { ChartContent } from "../chart-content";
import type { FigureCell } from "../figure-cell";
import { toListWords, toNameInText } from "../names-in-text";
import { rememberByWidth } from "../remember-width";
import { listLinks, type TieNetwork, toOrdersKey } from "./tie-network";
import { KIND_WORDS } from "./tie-words";
import { type TiesChart, toTiesChart } from "./ties-chart";
import { toTiesSentence } from "./ties-sentence";

/** What a drawing of ties is asked to show. */
export interface TiesAsked {
  kinds: readonly NetworkKind[];
  /** From which year arms orders are counted; null for all of the register. */
  from: number | null;
  /** The newest year of an order in the register. */
  until: number | null;
  releases: readonly { slug: string; shortName: string }[];
}

/** Who is tied to whom: all that its panel and its picture say. */
export function toTiesContent(network: TieNetwork, asked: TiesAsked): ChartContent<TiesChart> {
  const { kinds, from, releases } = asked;
  const notes = toNotes(network, kinds);
  const names = new Map(releases.map(({ slug, shortName }) => [slug, shortName]));
  const list = names.get(network.ties[0]?.release ?? "") ?? "ATOP";
  return {
    title: toTitle(network),
    subtitle: toSubtitle(network, asked),
    toChart: rememberByWidth((width) => toTiesChart({ network, kinds, width, notes })),
    sentence: toTiesSentence(network, list, from),
    table: toTable(network, names),
    releases: releases.map(({ slug }) => slug),
    years: String(network.year),
  };
}

function toTitle({ countries }: TieNetwork): string {
  const [first, second, ...more] = countries;
  if (first === undefined) return "Who is tied to whom";
  if (second === undefined) return `Ties of ${toNameInText(first.name)}`;
  return more.length === 0
    ? `Ties of ${toListWords([first, second].map(({ name }) => toNameInText(name)))}`
    : `Who is tied to whom: ${toNameInText(first.name)} and ${countries.length - 1} others`;
}

/** @example "Defence pacts and consultation in force in 2018, arms orders 2000–2024" */
function toSubtitle({ year }: TieNetwork, { kinds, from, until }: TiesAsked): string {
  const treaties = kinds.filter((kind) => kind !== "arms-orders");
  const words = treaties.map((kind) => {
    const name = KIND_WORDS[kind].name.toLowerCase();
    return kind.endsWith("pact") ? `${name}s` : name;
  });
  const orders = from === null ? `arms orders to ${until}` : `arms orders ${from}–${until}`;
  const text = [
    ...(treaties.length === 0 ? [] : [`${toListWords(words)} in force in ${year}`]),
    ...(kinds.includes("arms-orders") && until !== null ? [orders] : []),
  ].join(", ");
  return text === "" ? "No kind of tie is shown" : text.charAt(0).toUpperCase() + text.slice(1);
}

function toNotes(network: TieNetwork, kinds: readonly NetworkKind[]): string[] {
  const { countries, formerSuppliers } = network;
  const pairs = (countries.length * (countries.length - 1)) / 2;
  const peace = listLinks(network).filter(({ kind }) => kind === "non-aggression").length;
  const unlisted = countries
    .filter(({ isListed }) => !isListed)
    .map(({ name }) => toNameInText(name));
  const unread = countries
    .filter(({ areOrdersRead }) => !areOrdersRead)
    .map(({ name }) => toNameInText(name));
  return [
    ...(kinds.includes("arms-orders")
      ? ["Arrows of arms have their supplier’s colour, and are thicker where more was ordered"]
      : []),
    ...(peace > 0 && !kinds.includes("non-aggression")
      ? [
          `Non-aggression binds ${peace} of the ${pairs} pairs, and so is not drawn; the table has it`,
        ]
      : []),
    ...(unlisted.length === 0
      ? []
      : [`The list of obligations has nothing on ${toListWords(unlisted)}: not known, not none`]),
    ...(kinds.includes("arms-orders") && unread.length > 0
      ? [
          `What ${toListWords(unread)} ordered is not in the part of the register that may be passed on`,
        ]
      : []),
    ...(kinds.includes("arms-orders") && formerSuppliers > 0
      ? [
          `${formerSuppliers} orders from former states, unknown suppliers and others that are no country of today are left out`,
        ]
      : []),
  ];
}

/** A row for each tie of whatever kind, the drawn and the others. */
function toTable(
  network: TieNetwork,
  shortNames: ReadonlyMap<string, string>,
): ChartContent["table"] {
  const names = new Map(network.countries.map(({ iso3, name }) => [iso3, name]));
  const rows = listLinks(network).map(({ kind, from, to, isOneSided }): FigureCell[] => {
    const [one, other] = [names.get(from) ?? from, names.get(to) ?? to];
    if (kind === "arms-orders") {
      const orders = network.orders.find((each) => each.iso3 === to && each.otherIso3 === from);
      if (orders === undefined) return [];
      const years = [...new Set([orders.firstYear, orders.lastYear])].join("–");
      return [
        { text: KIND_WORDS[kind].name, figure: toOrdersKey(orders) },
        ...[other, one, "ordered from", years, String(orders.orders)],
        String(Math.round(orders.tivDelivered * 100) / 100),
        orders.releases.map((slug) => shortNames.get(slug) ?? slug).join(", "),
      ];
    }
    const tie = network.ties.find(
      (each) => each.kind === kind && each.iso3 === from && each.otherIso3 === to,
    );
    const release = tie?.release ?? "";
    const { year } = network;
    return [
      {
        text: KIND_WORDS[kind].name,
        figure: { kind: "tie", tie: kind, iso3: from, otherIso3: to, year, release },
      },
      ...[one, other, isOneSided ? "bound to" : "both bound", String(year), "", ""],
      shortNames.get(release) ?? release,
    ];
  });
  return {
    columns: [
      { key: "kind", label: "Tie", numeric: false },
      { key: "one", label: "Country", numeric: false },
      { key: "other", label: "Other country", numeric: false },
      { key: "direction", label: "Direction", numeric: false },
      { key: "years", label: "Year", numeric: true },
      { key: "orders", label: "Orders", numeric: true },
      { key: "tiv", label: "Delivered, TIV in millions", numeric: true },
      { key: "source", label: "Source", numeric: false },
    ],
    rows,
  };
}
