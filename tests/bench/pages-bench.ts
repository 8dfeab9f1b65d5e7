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
  ["what sources say of an indicator", "/indicators/active-personnel/sources?country=MNG"],
  ["countries", "/countries"],
  ["country", "/countries/MNG"],
  ["neighbourhood", "/countries/MNG/neighbourhood"],
  ["suppliers", "/countries/MNG/suppliers"],
  ["cooperation", "/cooperation"],
  ["ties", "/cooperation/ties"],
  ["peacekeeping", "/cooperation/peacekeeping"],
  ["threats", "/cooperation/threats"],
  ["strength", "/strength"],
  ["lab", "/strength/lab"],
  ["method", "/strength/method"],
  ["data", "/data"],
  ["a source", "/data/sipri-milex"],
  ["disagreements", "/data/disagreements"],
  ["search", "/search?q=mongolia"],
  ["a framed chart", "/embed/bars?indicator=tanks&country=MNG,RUS,CHN"],
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
