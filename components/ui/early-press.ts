/** What was pressed while nothing listened yet. */
declare global {
  var parityEarlyPress:
    | { hear: (event: MouseEvent) => void; target?: EventTarget | null }
    | undefined;
}

/** Stands before the page's content: it remembers the newest press until `takeEarlyPress`. */
export const EARLY_PRESS_SCRIPT =
  'addEventListener("click",(parityEarlyPress={hear(event){parityEarlyPress.target=event.target}}).hear);';

/** What was pressed before the page woke, once; from then on its own listeners hear. */
export function takeEarlyPress(): EventTarget | null {
  const early = globalThis.parityEarlyPress;
  if (early === undefined) return null;
  window.removeEventListener("click", early.hear);
  globalThis.parityEarlyPress = undefined;
  return early.target ?? null;
}
