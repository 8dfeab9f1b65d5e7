import { toCapital, toListWords, toNameInText } from "../names-in-text";
import { listLinks, type NetworkCountry, type NetworkLink, type TieNetwork } from "./tie-network";
import { KIND_WORDS } from "./tie-words";

/** Of whom the sentence speaks first, wherever it is chosen. */
const SUBJECT = "MNG";
const KINDS_OF_SUBJECT = ["offence-pact", "neutrality", "consultation", "non-aggression"] as const;

/**
 * Who is tied to whom, in sentences: the subject's defence pacts in the whole list, those of the
 * others with one another, what else the subject is bound to, and its arms orders.
 *
 * @param list who states the obligations, in a word
 * @param from the first year of the orders; null where all of the register is taken
 * @example "Mongolia has no defence pact in ATOP’s list of what was in force in 2018, which says nothing of later years. …"
 */
export function toTiesSentence(
  network: TieNetwork,
  list: string,
  from: number | null,
): string | null {
  const { countries } = network;
  const subject = countries.find(({ iso3 }) => iso3 === SUBJECT) ?? countries[0];
  if (subject === undefined) return null;
  const links = listLinks(network);
  return [
    toPactsOf(subject, network, links, list),
    ...toPactsAround(subject, network, links),
    ...toOtherTies(subject, network, links),
    ...toOrders(subject, network, from),
  ].join(" ");
}

function toPactsOf(
  { iso3, name, isListed, defencePacts }: NetworkCountry,
  network: TieNetwork,
  links: readonly NetworkLink[],
  list: string,
): string {
  const who = toCapital(toNameInText(name));
  const where = `in ${list}’s list of what was in force in ${network.year}, which says nothing of later years`;
  if (!isListed) return `${who} does not stand ${where}.`;
  if (defencePacts === 0) return `${who} has no defence pact ${where}.`;
  const many = defencePacts === 1 ? "one country" : `${defencePacts} countries`;
  const chosen = listOthers(iso3, "defence-pact", links).map((other) => toName(network, other));
  const among = chosen.length === 0 ? "none of those chosen" : toListWords(chosen);
  return `${who} has defence pacts with ${many} ${where}: among them ${among}.`;
}

/** The others' pacts with one another; who has most of them is named first, and each pact once. */
function toPactsAround(
  { iso3 }: NetworkCountry,
  network: TieNetwork,
  links: readonly NetworkLink[],
): string[] {
  let left = links.filter(
    ({ kind, from, to }) => kind === "defence-pact" && from !== iso3 && to !== iso3,
  );
  if (network.countries.length < 3) return [];
  if (left.length === 0) return ["None of the others chosen has one with another."];
  const clauses: string[] = [];
  while (left.length > 0) {
    const counts = new Map<string, number>();
    for (const { from, to } of left) {
      for (const end of [from, to]) counts.set(end, (counts.get(end) ?? 0) + 1);
    }
    const [head] = [...counts].sort(
      ([one, times], [other, otherTimes]) => otherTimes - times || (one < other ? -1 : 1),
    );
    const hub = head?.[0] ?? "";
    const others = listOthers(hub, "defence-pact", left).map((other) => toName(network, other));
    const verb = clauses.length === 0 ? " has one with" : " with";
    clauses.push(`${toName(network, hub)}${verb} ${toListWords(others)}`);
    left = left.filter(({ from, to }) => from !== hub && to !== hub);
  }
  return [`Around it, ${clauses.join("; ")}.`];
}

/** @example "It has a promise of non-aggression with all 10 others." */
function toOtherTies(
  { iso3, name }: NetworkCountry,
  network: TieNetwork,
  links: readonly NetworkLink[],
): string[] {
  const many = network.countries.length - 1;
  const clauses = KINDS_OF_SUBJECT.flatMap((kind) => {
    const others = listOthers(iso3, kind, links);
    if (others.length === 0) return [];
    const whom =
      others.length === many && many > 2
        ? `all ${many} others`
        : toListWords(others.map((other) => toName(network, other)));
    return [`${KIND_WORDS[kind].clause} with ${whom}`];
  });
  return clauses.length === 0
    ? []
    : [`${toCapital(toNameInText(name))} has ${toListWords(clauses)}.`];
}

/** @example "Since 2000 it ordered arms from Russia (8 orders) and the United States (1, not delivered yet)." */
function toOrders(
  { iso3, areOrdersRead }: NetworkCountry,
  { orders, ...network }: TieNetwork,
  from: number | null,
): string[] {
  const own = orders
    .filter((each) => each.iso3 === iso3)
    .toSorted(
      (one, other) => other.orders - one.orders || (one.otherIso3 < other.otherIso3 ? -1 : 1),
    );
  if (!areOrdersRead || own.length === 0) return [];
  const since = from === null ? "It" : `Since ${from} it`;
  const clauses = own.map(({ otherIso3, orders: many, undelivered }, index) => {
    const unit = index === 0 ? (many === 1 ? " order" : " orders") : "";
    const late =
      undelivered === 0
        ? ""
        : `, ${undelivered === many ? (many === 1 ? "" : "none of them ") : `${undelivered} of them `}not delivered yet`;
    return `${toName({ ...network, orders }, otherIso3)} (${many}${unit}${late})`;
  });
  return [`${since} ordered arms from ${toListWords(clauses)}.`];
}

function listOthers(
  iso3: string,
  kind: NetworkLink["kind"],
  links: readonly NetworkLink[],
): string[] {
  return [
    ...new Set(
      links
        .filter((link) => link.kind === kind && (link.from === iso3 || link.to === iso3))
        .map(({ from, to }) => (from === iso3 ? to : from)),
    ),
  ];
}

function toName({ countries }: TieNetwork, iso3: string): string {
  return toNameInText(countries.find((each) => each.iso3 === iso3)?.name ?? iso3);
}
