import { loadCooperationView, toCooperationHref } from "@/lib/contracts/cooperation-view";
import type { StatedTransfer } from "@/lib/domain/arms-transfer";
import { toComputedId } from "@/lib/series/events/transfer-events";

/** A country's events, nothing chosen. */
export function toEventsHref(iso3: string): string {
  return toCooperationHref({ ...loadCooperationView(""), about: iso3 });
}

/** An order among the events of its recipient; those of a former state have no page. */
export function toOrderEventHref({
  release,
  line,
  recipient,
}: Pick<StatedTransfer, "release" | "line" | "recipient">): string | undefined {
  if (recipient.iso3 === null) return undefined;
  const event = toComputedId(release, String(line));
  const view = { ...loadCooperationView(""), about: recipient.iso3, event };
  return `${toCooperationHref({ ...view, computed: "yes" })}#event`;
}
