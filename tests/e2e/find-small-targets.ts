import type { Page } from "@playwright/test";
import { layOutWhole } from "./lay-out-whole";

/** The least side of a target in CSS pixels: WCAG 2.2, success criterion 2.5.8 (AA). */
const LEAST = 24;

/**
 * The controls on a page that are too small to be hit, each by its name and size.
 *
 * As the criterion has it, a smaller one passes where a circle of 24 pixels around its middle meets
 * no other target and no circle of another small one, where it stands in a line of text, and where
 * another control of the same page and size enough does the same (the same address or the same name).
 */
export async function findSmallTargets(page: Page): Promise<string[]> {
  await layOutWhole(page);
  return page.evaluate((least) => {
    interface Target {
      element: Element;
      box: DOMRect;
      isSmall: boolean;
    }
    const CONTROLS =
      'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="button"], [role="link"], [role="tab"], [role="option"], [role="checkbox"], [role="radio"], [role="switch"], [role="slider"], [role="menuitem"]';

    const isShown = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      element.closest("[inert], [aria-hidden='true']") === null &&
      !element.matches(":disabled") &&
      getComputedStyle(element).pointerEvents !== "none";

    /** A choice is made by its label too. */
    const toBox = (element: Element): DOMRect => {
      const own = element.getBoundingClientRect();
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      const isChoice = element.matches('[type="checkbox"], [type="radio"]');
      return (isChoice ? labels : []).reduce((box, label) => {
        const other = label.getBoundingClientRect();
        const [left, top] = [Math.min(box.left, other.left), Math.min(box.top, other.top)];
        const right = Math.max(box.right, other.right);
        return new DOMRect(left, top, right - left, Math.max(box.bottom, other.bottom) - top);
      }, own);
    };

    /** In a sentence or a block of text, whose line height says how tall it is. */
    const isInText = (element: Element): boolean => {
      if (getComputedStyle(element).display !== "inline") return false;
      let block = element.parentElement;
      while (block !== null && getComputedStyle(block).display.startsWith("inline")) {
        block = block.parentElement;
      }
      if (block === null || /flex|grid/.test(getComputedStyle(block).display)) return false;
      const own = element.textContent?.trim() ?? "";
      const rest = [...block.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE || node instanceof HTMLElement)
        .map((node) => node.textContent ?? "")
        .join("")
        .replace(own, "");
      return /[\p{L}\p{N}]/u.test(rest);
    };

    const targets: Target[] = [...document.querySelectorAll(CONTROLS)]
      .filter(isShown)
      .map((element) => ({ element, box: toBox(element) }))
      .filter(({ box }) => box.width > 1 && box.height > 1)
      .map((each) => ({
        ...each,
        isSmall: Math.min(each.box.width, each.box.height) < least - 0.01,
      }));

    const middle = ({ box }: Target) =>
      [box.left + box.width / 2, box.top + box.height / 2] as const;
    const meets = (one: Target, other: Target): boolean => {
      if (one.element.contains(other.element) || other.element.contains(one.element)) return false;
      const [x, y] = middle(one);
      const [otherX, otherY] = middle(other);
      if (other.isSmall && Math.hypot(x - otherX, y - otherY) < least - 0.01) return true;
      const { left, right, top, bottom } = other.box;
      const [dx, dy] = [Math.max(left - x, x - right, 0), Math.max(top - y, y - bottom, 0)];
      return Math.hypot(dx, dy) < least / 2 - 0.01;
    };
    const toAct = (element: Element) => element.getAttribute("href");

    return targets
      .filter(
        (one) =>
          one.isSmall &&
          !isInText(one.element) &&
          targets.some((other) => other !== one && meets(one, other)) &&
          !targets.some(
            (other) =>
              !other.isSmall &&
              toAct(one.element) !== null &&
              toAct(other.element) === toAct(one.element),
          ),
      )
      .map(({ element, box }) => {
        const name = element.getAttribute("aria-label") ?? element.textContent ?? "";
        const size = `${box.width.toFixed(0)} × ${box.height.toFixed(0)}`;
        return `${element.tagName.toLowerCase()} “${name.trim().slice(0, 50)}” ${size} at ${box.left.toFixed(0)}, ${(box.top + scrollY).toFixed(0)}`;
      });
  }, LEAST);
}
