import { press } from "@/components/ui/press";
import type { ContextFact } from "@/lib/contracts/context-facts";
import { EVENT_STANDING_NAMES } from "@/lib/series/events/event-words";

/** What frames a country's ranks, each fact with who says so; nothing where nothing is known. */
export function ContextFacts({
  facts,
  name,
  className = "",
}: {
  facts: readonly ContextFact[];
  name: string;
  /** How the facts stand beside or under each other. */
  className?: string;
}) {
  if (facts.length === 0) return null;
  return (
    <ul aria-label={`What frames ${name}’s ranks`} className={className}>
      {facts.map((fact) => (
        <li key={fact.kind} className="number text-15">
          <a href={fact.page} className={press.figure}>
            {fact.says}
          </a>
          {fact.standing && `: ${EVENT_STANDING_NAMES[fact.standing].toLowerCase()}`}.{" "}
          <span className="block text-13 text-muted">
            {fact.sources.map(({ label, address }, place) => (
              <span key={address}>
                {place > 0 && "; "}
                <a
                  href={address}
                  rel="noreferrer"
                  className="inline-flex min-h-6 items-center hover:text-accent hover:underline"
                >
                  {label}
                </a>
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
