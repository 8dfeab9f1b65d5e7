import type { Page } from "@playwright/test";
import { layOutWhole } from "./lay-out-whole";

/**
 * Texts that stand out of the window, or of a box that hides what does not fit, each with how far. What
 * can be scrolled to is not cut, and what is read aloud only is not meant to be seen.
 */
export async function findCut(page: Page): Promise<string[]> {
  await layOutWhole(page);
  return page.evaluate(() => {
    const LEAST = 1;
    const cut: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? "";
      const parent = node.parentElement;
      if (text === "" || !parent?.checkVisibility({ visibilityProperty: true })) continue;
      if (parent.closest("select, noscript, script, style") !== null) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const own = range.getBoundingClientRect();
      if (own.width === 0) continue;
      const frame = findFrame(parent);
      if (frame === null) continue;
      const { left, right, top, bottom } = frame;
      const beyond = Math.max(
        own.right - right,
        left - own.left,
        own.bottom - bottom,
        top - own.top,
      );
      if (beyond > LEAST) cut.push(`“${text.slice(0, 60)}” by ${Math.round(beyond)} px`);
    }
    return cut;

    /** What a text must stand in; null where it is scrolled to, or for ears. */
    function findFrame(parent: Element) {
      for (let box: Element | null = parent; box !== null; box = box.parentElement) {
        const { overflowX, position } = getComputedStyle(box);
        if (overflowX === "auto" || overflowX === "scroll") return null;
        if (overflowX !== "visible" && box !== document.body) {
          const edge = box.getBoundingClientRect();
          return edge.width <= LEAST ? null : edge;
        }
        if (position === "fixed") break;
      }
      const { clientWidth } = document.documentElement;
      return { left: 0, right: clientWidth, top: -Infinity, bottom: Infinity };
    }
  });
}
