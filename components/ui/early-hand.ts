/** What a hand did while nothing listened yet. */
interface EarlyHand {
  hear: (event: Event) => void;
  /** The newest press. */
  pressed: EventTarget | null;
  /** What was unfolded, and fields that were typed into, ticked or chosen from, with what stood in them then. */
  changed: Map<EventTarget | null, string>;
}

declare global {
  var parityEarlyHand: EarlyHand | undefined;
}

const HEARD = ["click", "input", "toggle"];

/** Stands before the page's content: it remembers what a hand does until `replayEarlyHand`. */
export const EARLY_HAND_SCRIPT = `(h=>{for(let n of ${JSON.stringify(HEARD)})addEventListener(n,h.hear,!0)})(parityEarlyHand={changed:new Map,pressed:null,hear(e){e.type=="click"?parityEarlyHand.pressed=e.target:parityEarlyHand.changed.set(e.target,e.target.value)}});`;

/** Whether a field was changed by a hand before the page woke, and `replayEarlyHand` is still to tell of it. */
export function isChangedEarly(field: EventTarget): boolean {
  return globalThis.parityEarlyHand?.changed.has(field) === true;
}

/**
 * Does again, once, what was done before the page woke and came to nothing: what stands in fields is
 * told to their listeners, and the newest press on a button or a figure is made anew. Links, forms and
 * what else a browser answers by itself were answered.
 */
export function replayEarlyHand(): void {
  const early = globalThis.parityEarlyHand;
  if (early === undefined) return;
  globalThis.parityEarlyHand = undefined;
  for (const name of HEARD) window.removeEventListener(name, early.hear, true);
  for (const [field, value] of early.changed) replayChange(field, value);
  const pressed = findStanding(early.pressed);
  if (pressed instanceof HTMLElement) pressed.click();
  else pressed?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
}

/** What was pressed, or the same figure where script has drawn it anew since. */
function findStanding(pressed: EventTarget | null): Element | null {
  if (!(pressed instanceof Element)) return null;
  const own = pressed.closest("button[type=button], [data-figure]");
  if (own === null || own.isConnected) return own;
  const figure = own.getAttribute("data-figure");
  return figure === null ? null : document.querySelector(`[data-figure="${CSS.escape(figure)}"]`);
}

/** React compares with what it has seen in the field, and so is shown the field as the server wrote it first. */
function replayChange(field: EventTarget | null, value: string): void {
  if (field instanceof HTMLInputElement && ["checkbox", "radio"].includes(field.type)) {
    field.checked = field.defaultChecked;
    field.click();
  } else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    field.value = field.defaultValue;
    const plain = Object.getPrototypeOf(field);
    Object.getOwnPropertyDescriptor(plain, "value")?.set?.call(field, value);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  } else if (field instanceof HTMLDetailsElement) {
    field.dispatchEvent(new Event("toggle"));
  } else if (field instanceof HTMLSelectElement) {
    field.value = value;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
}
