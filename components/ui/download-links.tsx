import type { ReactNode } from "react";
import { press } from "./press";

type Format = "png" | "svg" | "csv";
interface Options {
  scale?: 1 | 2 | 4;
  theme?: "light" | "dark";
  background?: "solid" | "transparent";
}

const OTHER_PICTURES: readonly [string, Options][] = [
  ["PNG, largest (4×)", { scale: 4 }],
  ["PNG, dark", { theme: "dark" }],
  ["PNG, transparent", { background: "transparent" }],
  ["PNG, dark and transparent", { theme: "dark", background: "transparent" }],
];

/** Plain links to a chart's picture and figures: they work from a phone, without script, and next year. */
export function DownloadLinks({
  address,
  fileName,
  what,
  group,
  allYears = [],
  children,
}: {
  address: (format: Format, options?: Options) => string;
  /** Without its ending. */
  fileName: string;
  what: string;
  /** Of the disclosures of one group only one is open. */
  group: string;
  /** Where the figures of all years are, for each indicator that the chart shows a few of. */
  allYears?: readonly { indicator: string; address: string }[];
  /** Further ways to take the chart along. */
  children?: ReactNode;
}) {
  return (
    <div className="relative flex items-center gap-3 print:hidden">
      {(["png", "svg", "csv"] as const).map((format) => (
        <a
          key={format}
          href={address(format)}
          download={`${fileName}.${format}`}
          className={press.word}
          aria-label={`Download ${format.toUpperCase()}: ${what}`}
        >
          {format.toUpperCase()}
        </a>
      ))}
      <details name={group} className="text-13">
        <summary className={press.word} aria-label={`More pictures: ${what}`}>
          more
        </summary>
        <ul className="absolute right-0 z-10 max-sm:right-auto max-sm:left-0 mt-1 min-w-52 border border-rule bg-paper p-3">
          {OTHER_PICTURES.map(([label, options]) => (
            <li key={label}>
              <a href={address("png", options)} download={`${fileName}.png`} className={press.word}>
                {label}
              </a>
            </li>
          ))}
          {allYears.map(({ indicator, address }) => (
            <li key={indicator}>
              <a
                href={address}
                download={`parity-${indicator}-all-years.csv`}
                className={press.word}
              >
                CSV, all years{allYears.length > 1 && `: ${indicator}`}
              </a>
            </li>
          ))}
        </ul>
      </details>
      {children}
    </div>
  );
}
