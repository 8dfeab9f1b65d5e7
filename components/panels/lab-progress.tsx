import { press } from "@/components/ui/press";

/** How far a long computation is, and the way to stop it; nothing where none is under way. */
export function LabProgress({
  progress,
  what,
  onCancel,
}: {
  /** From 0 to 1. */
  progress: number | null;
  what: string;
  onCancel: () => void;
}) {
  if (progress === null) return null;
  return (
    <div className="mt-2 flex flex-wrap items-center gap-3 text-13 text-muted">
      <label className="flex items-center gap-3">
        {what}
        <progress className="w-32 accent-(--accent)" value={progress} max={1} />
      </label>
      <button type="button" className={press.plain} onClick={onCancel}>
        Stop
      </button>
    </div>
  );
}
