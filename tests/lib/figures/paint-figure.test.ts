import { describe, expect, it } from "vitest";
import { addPngText } from "@/lib/figures/add-png-text";
import { drawFigure } from "@/lib/figures/draw-figure";
import {
  PictureTooLarge,
  paintFigure,
  TooManyPictures,
  toPaintable,
} from "@/lib/figures/paint-figure";
import { readPngText } from "../../e2e/png";
import { THREE, toBars } from "./example-content";

const look = { theme: "light", background: "solid", width: 400 } as const;
const svg = drawFigure(toBars(THREE, "linear"), look);

function sizeOf(png: Uint8Array): [number, number] {
  const bytes = Buffer.from(png);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe("a picture", () => {
  it("is as wide as its figure times its scale", async () => {
    expect(sizeOf(await paintFigure(svg, 1, {}))[0]).toBe(400);
    expect(sizeOf(await paintFigure(svg, 2, {}))[0]).toBe(800);
  });

  it("is the same to the byte when painted again", async () => {
    const [one, other] = await Promise.all([paintFigure(svg, 1, {}), paintFigure(svg, 1, {})]);
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  it("says itself where it is from, also in other scripts", async () => {
    const png = await paintFigure(svg, 1, {
      Title: "Монгол",
      Source: "SIPRI",
      URL: "https://x.example",
    });
    expect(readPngText(Buffer.from(png))).toEqual(
      new Map([
        ["Title", "Монгол"],
        ["Source", "SIPRI"],
        ["URL", "https://x.example"],
      ]),
    );
  });

  it("has an ellipsis, not boxes, for words of a script that it has no letters for", async () => {
    const named = (name: string) => svg.replaceAll("Mongolia", name);
    expect(named("蒙古")).toContain("蒙古");
    const boxes = await paintFigure(named("モンゴルー 몽골"), 1, {});
    const ellipsis = await paintFigure(named("… …"), 1, {});
    expect(Buffer.from(boxes).equals(Buffer.from(ellipsis))).toBe(true);
    expect(toPaintable("中国統計局（北京）, منغوليا, 3 km²")).toBe("…, …, 3 km²");
    const kept = "Монгол, Ελλάς, Türkiye: ▲ 5 – $1.2 bn, source’s “own” … × m³";
    expect(toPaintable(kept)).toBe(kept);
    expect(toPaintable(svg)).toBe(svg);
  });

  const toTall = (height: number) =>
    drawFigure(toBars(THREE, "linear"), { ...look, width: 1600 }).replace(
      /height="\d+"/,
      `height="${height}"`,
    );

  it("of more than 36 megapixels is refused with its size and what to do", async () => {
    await expect(paintFigure(toTall(1500), 4, {})).rejects.toThrow(PictureTooLarge);
    await expect(paintFigure(toTall(1500), 4, {})).rejects.toThrow(/38\.4 megapixels/);
  });

  it("of more than twelve megapixels is painted whole, one after another", async () => {
    const order: string[] = [];
    const paint = async (height: number) => {
      const png = await paintFigure(toTall(height), 2, {});
      order.push(String(height));
      return sizeOf(png);
    };
    const sizes = await Promise.all([paint(2200), paint(2000), paint(300)]);
    expect(sizes).toEqual([
      [3200, 4400],
      [3200, 4000],
      [3200, 600],
    ]);
    expect(order.indexOf("2200")).toBeLessThan(order.indexOf("2000"));
    expect(order[0]).toBe("300");
  });

  it("is refused, not queued without end, when too many wait", async () => {
    const all = await Promise.allSettled(Array.from({ length: 40 }, () => paintFigure(svg, 1, {})));
    const refused = all.filter(({ status }) => status === "rejected");
    expect(refused.length).toBeGreaterThan(0);
    for (const each of refused) {
      expect(each.status === "rejected" && each.reason).toBeInstanceOf(TooManyPictures);
    }
    await expect(paintFigure(svg, 1, {})).resolves.toBeInstanceOf(Uint8Array);
  });

  it("takes words only into what is a PNG", () => {
    expect(() => addPngText(new Uint8Array(50), {})).toThrow("no PNG");
  });
});
