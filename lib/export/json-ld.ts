import type { CooperationEvent } from "@/lib/domain/event";
import type { Terms } from "@/lib/domain/source";
import { type CreditedRelease, toCreditLine, toSourceName } from "./credit-line";

/** A thing in schema.org's words. */
export type Thing = { "@type": string } & Readonly<Record<string, unknown>>;

/**
 * A thing as the text of a script element of type application/ld+json.
 *
 * Whatever stands in it, it cannot end the element or begin a comment in it: `<`, `>` and `&` are
 * written as JSON's escapes, and so are the two signs that end a line of script and not of JSON.
 */
export function toJsonLd(thing: Thing): string {
  return JSON.stringify({ "@context": "https://schema.org", ...thing }).replaceAll(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** The whole dataset, for who looks for data. @param address of the site, without a slash at the end */
export function toSiteThing(address: string, dataVersion: string): Thing {
  return {
    "@type": "Dataset",
    name: "Parity: military strength compared, each figure with its source",
    description:
      "Military personnel, equipment, spending, ties and events of countries, each figure with the release that states it and each event with the documents it rests on. Every source keeps its own terms.",
    url: address,
    version: dataVersion.slice(0, 12),
    isAccessibleForFree: true,
    creator: { "@type": "Organization", name: "Parity", url: address },
    distribution: [
      {
        "@type": "DataDownload",
        name: "Frictionless Data Package",
        encodingFormat: "application/json",
        contentUrl: `${address}/api/v1/export/datapackage.json`,
      },
    ],
  };
}

/** What a page draws, and whose figures it draws. */
interface DescribedFigure {
  title: string;
  subtitle: string;
  sentence: string | null;
  /** The years drawn: `2024` or `1990-2024`; empty where nothing is. */
  years: string;
}

/**
 * A drawn figure as a dataset of its own, with its table and its picture.
 *
 * @param page where it is read; `csv` and `png` where it is taken from, all whole
 */
export function toFigureThing(
  { title, subtitle, sentence, years }: DescribedFigure,
  releases: readonly CreditedRelease[],
  { page, csv, png }: { page: string; csv: string; png: string },
): Thing {
  return {
    "@type": "Dataset",
    name: title,
    description: [`${subtitle}.`, sentence].filter((each) => each !== null).join(" "),
    url: page,
    ...(years !== "" && { temporalCoverage: years.replace("-", "/") }),
    isAccessibleForFree: true,
    creditText: toCreditLine(releases),
    image: png,
    distribution: [{ "@type": "DataDownload", encodingFormat: "text/csv", contentUrl: csv }],
  };
}

/** What is said of a source, with its releases. */
interface DescribedSource {
  slug: string;
  title: string;
  publisher: string;
  shortName: string;
  address: string;
  terms: Terms;
  termsNote: string;
  releases: readonly { version: string; published: string | null; citation: string }[];
}

/** One publisher's title as a dataset of its own, which this site passes on. */
export function toSourceThing(source: DescribedSource, address: string): Thing {
  const { slug, title, publisher, termsNote, releases } = source;
  return {
    "@type": "Dataset",
    name: title,
    description: `${title} of ${publisher}, as far as Parity holds it. Terms: ${termsNote}.`,
    url: `${address}/data/${slug}`,
    sameAs: source.address,
    creator: { "@type": "Organization", name: publisher },
    usageInfo: source.address,
    conditionsOfAccess: termsNote,
    citation: releases.map(({ citation }) => citation),
    hasPart: releases.map(({ version, published }) => ({
      "@type": "Dataset",
      name: toSourceName({ ...source, slug, version, published, retrieved: "" }),
      description: `${title} of ${publisher}, version ${version}.`,
      version,
      ...(published !== null && { datePublished: published }),
    })),
  };
}

/**
 * A country's recorded events as a list, each with its parties and its documents.
 *
 * @param toAddress where an event's record stands by its id; an anchor of the page where nothing is said
 */
export function toEventsThing(
  events: readonly CooperationEvent[],
  name: string,
  page: string,
  toAddress = (id: string) => `${page}#event-${id}`,
): Thing {
  return {
    "@type": "ItemList",
    name: `Agreements, exercises and other events of ${name}`,
    url: page,
    numberOfItems: events.length,
    itemListElement: events.map((event, index) => ({
      "@type": "ListItem",
      position: index + 1,
      item: toEventThing(event, toAddress(event.id)),
    })),
  };
}

function toEventThing(event: CooperationEvent, url: string): Thing {
  const { date, title, titleVariants, summary, parties, documents } = event;
  return {
    "@type": "Event",
    name: title,
    ...(titleVariants.length > 0 && {
      alternateName: titleVariants.map((variant) => ({
        "@language": variant.language,
        "@value": variant.title,
      })),
    }),
    description: summary,
    url,
    startDate: date.from,
    ...(date.until !== null && { endDate: date.until }),
    organizer: parties.map((party) => ({
      "@type": party.iso3 === null ? "Organization" : "Country",
      name: party.name,
    })),
    subjectOf: documents.map((document) => ({
      "@type": "CreativeWork",
      name: document.title,
      url: document.address,
      publisher: { "@type": "Organization", name: document.publisher },
      ...(document.date !== null && { datePublished: document.date }),
    })),
  };
}
