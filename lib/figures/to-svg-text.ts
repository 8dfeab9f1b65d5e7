import { parseHTML } from "linkedom";
import { escapeXml } from "./escape-xml";

/** A document of its own for one drawing: Plot makes its elements in it, and nothing is shared. */
export function createPlotDocument(): Document {
  return parseHTML("<!doctype html><html><body></body></html>").document;
}

/**
 * A drawn element as SVG text that stands by itself.
 *
 * To be called once for an element: what its attributes say is escaped in place. The DOM that Plot draws into may spell nested svg elements in capitals, which no SVG reader
 * takes; it leaves the name space out; and it gives places to fifteen digits where a hundredth of a
 * pixel is more than anyone sees.
 */
export function toSvgText(element: Element): string {
  for (const each of [element, ...element.querySelectorAll("*")]) escapeAttributes(each);
  return element.outerHTML
    .replaceAll("<SVG", "<svg")
    .replaceAll("</SVG>", "</svg>")
    .replace(/<[^>]+>/g, (tag) => tag.replace(/\d+\.\d{3,}/g, (place) => String(round(place))))
    .replace(/^<svg(?![^>]*xmlns=)/, '<svg xmlns="http://www.w3.org/2000/svg"');
}

/** The DOM leaves `&`, `<` and `>` in attributes as they are: HTML takes that, XML does not. */
function escapeAttributes(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    const escaped = escapeXml(value);
    if (escaped !== value) element.setAttribute(name, escaped);
  }
}

function round(place: string): number {
  return Math.round(Number(place) * 100) / 100;
}
