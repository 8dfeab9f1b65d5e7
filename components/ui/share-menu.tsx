"use client";

import { CopyLink } from "./copy-link";
import { press } from "./press";

/** What of a chart can be copied, each made at the press. */
export interface ShareTexts {
  link: () => string;
  citation: () => string;
  embedCode: () => string;
  /** Null where the chart says nothing in words. */
  sentence: string | null;
}

/** The ways to take a chart along as text: its address, its reference, its frame, its sentence. */
export function ShareMenu({
  texts,
  what,
  group,
}: {
  texts: ShareTexts;
  what: string;
  /** Of the disclosures of one group only one is open. */
  group: string;
}) {
  const { link, citation, embedCode, sentence } = texts;
  return (
    <details name={group} className="text-13">
      <summary className={press.word} aria-label={`Share: ${what}`}>
        share
      </summary>
      <ul className="absolute right-0 z-10 max-sm:right-auto max-sm:left-0 mt-1 min-w-52 border border-rule bg-paper p-3">
        <li>
          <CopyLink look="word" toText={link}>
            Copy link
          </CopyLink>
        </li>
        <li>
          <CopyLink look="word" toText={citation}>
            Copy citation
          </CopyLink>
        </li>
        <li>
          <CopyLink look="word" toText={embedCode}>
            Copy embed code
          </CopyLink>
        </li>
        {sentence && (
          <li>
            <CopyLink look="word" toText={() => sentence}>
              Copy sentence
            </CopyLink>
          </li>
        )}
      </ul>
    </details>
  );
}
