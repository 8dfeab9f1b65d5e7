import { ViewLink } from "./view-link";

/** The cross that takes something out of what was chosen. */
export function TakeAway({
  label,
  href,
  onChoose,
  size = "size-9",
}: {
  /** What pressing it does, in words. */
  label: string;
  href: string;
  onChoose: () => void;
  /** The target's side, as a class; the row's height. */
  size?: "size-6" | "size-8" | "size-9";
}) {
  return (
    <ViewLink
      href={href}
      onChoose={onChoose}
      aria-label={label}
      className={`inline-flex ${size} items-center justify-center text-muted hover:text-accent print:hidden`}
    >
      <span aria-hidden="true">×</span>
    </ViewLink>
  );
}
