import { readdirSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import { readTarget } from "../front/read-target";

/** What stands for every address that nothing here answers to, however many there are. */
export const NO_ROUTE = "(none)";

/** Files of the build and Next's own addresses, each kind as one. */
const BUILD_ROUTES = ["/_next/static/", "/_next/"];

/**
 * The routes that folders of `app` make, as the folders spell them: `/countries/[iso3]`.
 *
 * They are read from the folder itself, so that developing and serving name them alike.
 */
export function listRoutes(folder = join(PROJECT_FOLDER, "app")): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /(^|\/)(page\.tsx|route\.ts|icon\.svg)$/.test(name))
    .map((name) => name.replace(/(^|\/)(page\.tsx|route\.ts)$/, "").replace(/\([^/]+\)\/?/g, ""))
    .map((name) => `/${name.replace(/\/$/, "")}`)
    .sort();
}

/**
 * Makes what tells the route of a request's target; there are no more answers than routes, whatever is
 * asked for.
 *
 * @example openRouteFinder(["/countries/[iso3]"])("/countries/MNG?year=2020") // → "/countries/[iso3]"
 */
export function openRouteFinder(routes: readonly string[]): (target: string) => string {
  const named = new Set(routes.filter((route) => !route.includes("[")));
  const patterned = routes
    .filter((route) => route.includes("["))
    .map((route) => ({ route, pattern: toPattern(route), isOpen: route.includes("[...") }))
    // What takes any number of parts is asked last, as Next asks it.
    .sort((one, other) => Number(one.isOpen) - Number(other.isOpen));
  const find = (path: string) =>
    named.has(path) ? path : patterned.find(({ pattern }) => pattern.test(path))?.route;
  return (target) => {
    const [path = ""] = target.split("?", 1);
    if (named.has(path)) return path;
    const build = BUILD_ROUTES.find((start) => path.startsWith(start));
    if (build !== undefined) return build;
    return find(readTarget(target)?.pathname ?? "") ?? NO_ROUTE;
  };
}

function toPattern(route: string): RegExp {
  const parts = route.split("/").map((part) => {
    if (part.startsWith("[...")) return ".+";
    return part.startsWith("[") ? "[^/]+" : part.replaceAll(".", "\\.");
  });
  return new RegExp(`^${parts.join("/")}$`);
}
