// @vitest-environment jsdom
import { expect, it } from "vitest";
import { createPlotDocument, toSvgText } from "@/lib/figures/to-svg-text";

const SVG = "http://www.w3.org/2000/svg";
const HOSTILE = `R&D "of" <b onload='x'> & others`;

it("a text is the same in a drawing's elements and attributes, whatever signs it holds", () => {
  const document = createPlotDocument();
  const svg = document.createElementNS(SVG, "svg");
  for (const name of ["title", "text"]) {
    const element = document.createElementNS(SVG, name);
    element.textContent = HOSTILE;
    element.setAttribute("aria-label", HOSTILE);
    svg.append(element);
  }
  const text = toSvgText(svg);
  const read = new DOMParser().parseFromString(text, "application/xml");
  expect(read.querySelector("parsererror, b")).toBeNull();
  for (const name of ["title", "text"]) {
    const element = read.querySelector(name);
    expect(element?.textContent).toBe(HOSTILE);
    expect(element?.getAttribute("aria-label")).toBe(HOSTILE);
  }
});
