import { expect, it } from "vitest";
import {
  parseBorders,
  parseQuantity,
  toPlainText,
} from "@/lib/importers/cia-factbook/parse-passage";

it.each([
  ["8,082 km", 8082],
  ["1975 km", 1975],
  ["293.5 km", 293.5],
  ["0 km (doubly landlocked)", 0],
  ["823 km (Caribbean Sea 669 km; Gulf of Fonseca 163 km)", 823],
])("reads “%s” as %d km", (passage, km) => {
  expect(parseQuantity(passage, "km")).toBe(km);
});

it.each([
  ["14.2 million sq km", 14_200_000],
  ["643,801 sq km ; 551,500 sq km (metropolitan France)", 643_801],
  ["7.75 sq km ca.", 7.75],
])("reads “%s” as %d sq km", (passage, sqKm) => {
  expect(parseQuantity(passage, "sq km")).toBe(sqKm);
});

it.each(["NA", "", "3 sq km less than", "122 sq km Saint Helena Island", "1,23 sq km", "5 km"])(
  "reads no area out of “%s”",
  (passage) => {
    expect(parseQuantity(passage, "sq km")).toBeNull();
  },
);

it.each([
  ["commas between", "Algeria 41 km, Mauritania 1564 km", ["Algeria 41", "Mauritania 1564"]],
  [
    "“and” between",
    "Spain (Ceuta) 8 km and Spain (Melilla) 10.5 km",
    ["Spain (Ceuta) 8", "Spain (Melilla) 10.5"],
  ],
  [
    "a remark behind",
    "Jordan 327 km (20 km are within the Dead Sea); Syria 83 km",
    ["Jordan 327", "Syria 83"],
  ],
  ["an apostrophe", "Cote d'Ivoire 816 km", ["Cote d'Ivoire 816"]],
])("reads a list of borders with %s", (_, passage, borders) => {
  expect(parseBorders(passage)?.map(({ name, lengthKm }) => `${name} ${lengthKm}`)).toEqual(
    borders,
  );
});

it("reads no list at all rather than part of one", () => {
  expect(parseBorders("China 4,630 km; Russia")).toBeNull();
  expect(parseBorders("China 4,630 km; circa Russia 3,452 km")).toBeNull();
});

it("drops tags and resolves the entities that names have", () => {
  expect(toPlainText("<strong>C&ocirc;te</strong>\u00a0d'Ivoire ")).toBe("Côte d'Ivoire");
});
