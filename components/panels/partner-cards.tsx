import { Flag } from "@/components/ui/flag";
import { press } from "@/components/ui/press";
import type { CooperationEvent } from "@/lib/domain/event";
import { toDateWords } from "@/lib/domain/event-date";
import { toStandingWord } from "@/lib/series/events/event-labels";
import { type PartnerCard, toOrderWords } from "@/lib/series/partner-cards";

/** So many orders stand in a card, the newest. */
const MOST_ORDERS = 10;

/** What is recorded with each partner: agreements, exercises, orders of arms, and what they concern. */
export function PartnerCards({
  cards,
  iso2,
  registerName,
  ordersHref,
  toHref,
}: {
  cards: readonly PartnerCard[];
  /** Two-letter codes of the partners that are countries. */
  iso2: ReadonlyMap<string, string>;
  /** Who lists the orders, and which edition. */
  registerName: string;
  /** Where every order stands. */
  ordersHref: string;
  toHref: (event: string) => string;
}) {
  return (
    <div className="mt-3 grid gap-x-12 gap-y-8 lg:grid-cols-2">
      {cards.map((card) => {
        const flag = iso2.get(card.key);
        const isEmpty = card.agreements.length + card.exercises.length + card.orders.length === 0;
        return (
          <section
            key={card.key}
            aria-labelledby={`partner-${card.key}`}
            className="border-t border-rule pt-3 text-15"
          >
            <h3
              id={`partner-${card.key}`}
              className="flex items-center gap-2 text-18 font-semibold"
            >
              {flag && <Flag iso2={flag} name={card.name} height={14} isNamed />}
              {card.name}
            </h3>
            {isEmpty && (
              <p className="mt-1 text-muted">
                Nothing is recorded here yet, which does not say that there is nothing.
              </p>
            )}
            {card.concerns.length > 0 && (
              <p className="mt-1">
                <span className="text-muted">Concerns: </span>
                {card.concerns.join(", ")}.
              </p>
            )}
            <Records
              title="Agreements, declarations and statements"
              events={card.agreements}
              toHref={toHref}
            />
            <Records title="Exercises" events={card.exercises} toHref={toHref} />
            {card.orders.length > 0 && (
              <>
                <h4 className="mt-3 font-semibold">Arms orders</h4>
                <ul className="number mt-1 space-y-1">
                  {card.orders.slice(0, MOST_ORDERS).map((order) => (
                    <li key={order.line}>{toOrderWords(order)}</li>
                  ))}
                </ul>
                {card.orders.length > MOST_ORDERS && (
                  <p>
                    <a href={ordersHref} className={press.word}>
                      {card.orders.length - MOST_ORDERS} more, with what became of each
                    </a>
                  </p>
                )}
                <p className="mt-1 text-13 text-muted">{registerName}</p>
              </>
            )}
          </section>
        );
      })}
    </div>
  );
}

function Records({
  title,
  events,
  toHref,
}: {
  title: string;
  events: readonly CooperationEvent[];
  toHref: (event: string) => string;
}) {
  if (events.length === 0) return null;
  return (
    <>
      <h4 className="mt-3 font-semibold">{title}</h4>
      <ul className="mt-1 space-y-1.5">
        {events.map(({ id, title: name, date, standing }) => (
          <li key={id}>
            <a href={toHref(id)} className={press.figure}>
              {name}
            </a>{" "}
            <span className="number text-13 text-muted">
              {toDateWords(date)}; {toStandingWord(standing)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
