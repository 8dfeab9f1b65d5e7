import { measureLighthouse } from "./measure-lighthouse";
import { measurePage } from "./measure-page";
import type { Benchmark } from "./runner/benchmark";
import type { Measured } from "./runner/measured";
import { withServer } from "./with-server";

const PAGES = [
  ["overview", "/"],
  ["rankings", "/rankings"],
  ["compare", "/compare"],
  ["indicators", "/indicators"],
  ["indicator with its map", "/indicators/military-spending-usd"],
  ["country", "/countries/MNG"],
  ["ties", "/cooperation/ties"],
  ["strength", "/strength"],
  ["lab", "/strength/lab"],
  ["data", "/data"],
] as const;

/**
 * Every page in a browser slowed down four times: bytes, paints, blocked time, layout shift, and
 * Lighthouse's scores.
 */
export const measurePages: Benchmark = ({ runs, isShort }) =>
  withServer(async ({ address }) => {
    const measured: Measured[] = [];
    for (const [name, path] of isShort ? PAGES.slice(0, 1) : PAGES) {
      measured.push(...(await measurePage(name, address + path, runs)));
      measured.push(...(await measureLighthouse(name, address + path, runs)));
    }
    return measured;
  });
