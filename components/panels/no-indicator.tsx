"use client";

import { usePathname } from "next/navigation";
import { press } from "@/components/ui/press";
import { useIndicators } from "@/lib/queries/catalog";
import { findLike } from "@/lib/series/find-indicators";

const MOST_LIKE = 5;

/** Said where an address names no indicator: those whose names are most like it, and the way to all. */
export function NoIndicator() {
  const [, , slug = ""] = usePathname().split("/");
  const indicators = useIndicators(true);
  const like = findLike(slug, indicators.data?.data ?? [], MOST_LIKE);
  return (
    <div className="py-12">
      <h1 className="text-24 font-semibold">No indicator is known as “{slug}”</h1>
      {like.length > 0 && (
        <>
          <p className="mt-3 text-15">Perhaps one of these was meant:</p>
          <ul className="mt-1">
            {like.map((each) => (
              <li key={each.slug}>
                <a href={`/indicators/${each.slug}`} className={press.word}>
                  {each.name}
                </a>{" "}
                <span className="text-13 text-muted">{each.unit}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="mt-3">
        <a href="/indicators" className={press.word}>
          All indicators
        </a>
      </p>
    </div>
  );
}
