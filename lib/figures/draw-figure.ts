import { estimateTextWidth, wrapText } from "@/lib/series/text-width";
import { THEME_COLOURS, type Theme } from "@/lib/series/theme-colours";
import { drawChart } from "./draw-chart";
import { escapeXml } from "./escape-xml";
import type { FigureContent } from "./figure-content";
import { toSvgText } from "./to-svg-text";

/** How a framed figure is drawn; width in pixels before scaling, 320 to 1600. */
export interface FigureLook {
  theme: Theme;
  background: "solid" | "transparent";
  width: number;
}

interface Line {
  text: string;
  size: number;
  weight: 400 | 600;
  colour: string;
  x: number;
  y: number;
}

const NARROW = 480;

/**
 * A figure with all that it needs away from its page: title, subtitle, chart, sentence, what is
 * missing, source with edition and terms, and the address of the view. Where there is nothing to
 * draw, words stand in the chart's place. What the chart says is its description for those who do
 * not see it.
 *
 * Every text is broken to the width, so nothing is cut off. The same content and look give the same bytes.
 */
export function drawFigure(
  content: FigureContent,
  { theme, background, width }: FigureLook,
): string {
  const colours = THEME_COLOURS[theme];
  const inset = width < NARROW ? 16 : 24;
  const room = width - 2 * inset;
  const chart = content.toChart(room);
  const isEmpty = (content.empty ?? null) !== null;
  const texts: Line[] = [];
  let y = inset;
  const write = (text: string, size: 13 | 15 | 18 | 24, weight: 400 | 600, colour: string) => {
    const lineHeight = Math.round(size * 1.32);
    for (const line of wrapText(text, size, room)) {
      texts.push({ text: line, size, weight, colour, x: inset, y: y + Math.round(size * 0.98) });
      y += lineHeight;
    }
  };

  write(content.title, width < NARROW ? 18 : 24, 600, colours.ink);
  y += 2;
  write(content.subtitle, 15, 400, colours.inkMuted);
  y += 12;
  const chartTop = y;
  if (isEmpty) write(content.empty ?? "", 15, 400, colours.inkMuted);
  else y += chart.height;
  y += 12;
  if (content.sentence !== null) write(content.sentence, 15, 400, colours.ink);
  for (const note of chart.notes) write(`${note}.`, 13, 400, colours.inkMuted);
  y += 8;
  const ruleAt = y;
  y += 8;
  if (content.source !== "") write(content.source, 13, 400, colours.inkMuted);
  const signature = `Parity · ${content.address}`;
  const isOneLine = estimateTextWidth(signature, 13) <= room;
  for (const text of isOneLine ? [signature] : ["Parity", content.address]) {
    write(text, 13, 400, colours.inkMuted);
  }
  const height = y + inset - 6;

  const toPlot = () => {
    const plot = drawChart(chart, { colours, fontFamily: "Inter" });
    plot.setAttribute("x", String(inset));
    plot.setAttribute("y", String(chartTop));
    return toSvgText(plot);
  };
  const description = [
    ...[(isEmpty ? content.empty : null) ?? [], content.sentence ?? []].flat(),
    ...chart.notes.map((note) => `${note}.`),
  ].join(" ");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Inter" role="img" aria-label="${escapeXml(`${content.title}. ${content.subtitle}`)}">`,
    `<title>${escapeXml(content.title)}</title>`,
    description === "" ? "" : `<desc>${escapeXml(description)}</desc>`,
    background === "solid"
      ? `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`
      : "",
    ...texts.map(toTextElement),
    `<path d="M${inset},${ruleAt + 0.5}H${width - inset}" stroke="${colours.rule}"/>`,
    isEmpty ? "" : toPlot(),
    "</svg>\n",
  ]
    .filter((part) => part !== "")
    .join("\n")
    .replace(NOT_IN_XML, "");
}

/** Characters that no XML may hold, not even in code: a publisher's text with one would break the picture. */
const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function toTextElement({ text, size, weight, colour, x, y }: Line): string {
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escapeXml(text)}</text>`;
}
