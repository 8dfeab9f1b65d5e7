import { parseHTML } from "linkedom";

/** A document of its own for one drawing: Plot makes its elements in it, and nothing is shared. */
export function createPlotDocument(): Document {
  return parseHTML("<!doctype html><html><body></body></html>").document;
}

/**
 * A drawn element as SVG text that stands by itself.
 *
 * The DOM that Plot draws into may spell nested svg elements in capitals, which no SVG reader
 * takes; and it leaves the name space out.
 */
export function toSvgText(element: Element): string {
  return element.outerHTML
    .replaceAll("<SVG", "<svg")
    .replaceAll("</SVG>", "</svg>")
    .replace(/^<svg(?![^>]*xmlns=)/, '<svg xmlns="http://www.w3.org/2000/svg"');
}
