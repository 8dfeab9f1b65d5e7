import { chromium, type Page } from "@playwright/test";
import config from "../../playwright.config";
import { SLOW_DOWN } from "./measure-page";
import type { Measured } from "./print-measured";

/** One thing that a hand does on a page, and by what it is seen to be done. */
interface Deed {
  what: string;
  address: string;
  /** Made before the clock runs: what is loaded then is in the cache. */
  prepare: (page: Page) => Promise<void>;
  act: (page: Page) => Promise<void>;
  /** A CSS selector that fits nothing before the deed and something once its outcome is painted. */
  outcome: string;
}

const COLUMNS = [
  ...["military-spending-usd", "active-personnel", "population", "gdp-usd", "tanks"],
  ...["aircraft-total", "helicopters-total", "armoured-vehicles", "towed-artillery", "airports"],
  ...["rocket-artillery", "self-propelled-artillery", "fighter-aircraft", "attack-aircraft"],
  ...["transport-aircraft", "trainer-aircraft", "oil-production", "roadway-km", "railway-km"],
  "reserve-personnel",
].join(",");

const DEEDS: readonly Deed[] = [
  {
    what: "rankings, 145 × 20: sorted by a column",
    address: `/rankings?columns=${COLUMNS}`,
    prepare: async (page) => {
      await page.getByRole("grid").waitFor();
    },
    act: (page) =>
      page
        .getByRole("columnheader", { name: /^Population/ })
        .getByRole("button")
        .first()
        .click(),
    outcome: "[role=columnheader][aria-sort]:not([aria-sort=none]):not(:first-child)",
  },
  {
    what: "rankings, 145 × 20: narrowed to landlocked countries",
    address: `/rankings?columns=${COLUMNS}`,
    prepare: async (page) => {
      await page.getByRole("grid").waitFor();
    },
    act: async (page) => {
      await page.getByLabel("Landlocked").selectOption("yes");
    },
    outcome: "[data-filter=landlocked]",
  },
];

/**
 * How long the hand waits: from the press to the first frame that shows its outcome, in a browser
 * that is four times slower than this machine.
 */
export async function measureHand(origin: string, runs: number): Promise<Measured[]> {
  const browser = await chromium.launch(config.use?.launchOptions);
  const measured: Measured[] = [];
  for (const deed of DEEDS) {
    const values: number[] = [];
    for (let run = 0; run < runs; run++) values.push(await time(deed));
    measured.push({ what: deed.what, unit: "ms", values });
  }
  await browser.close();
  return measured;

  async function time({ address, prepare, act, outcome }: Deed): Promise<number> {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(origin + address);
    await page.waitForLoadState("networkidle");
    await prepare(page);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOW_DOWN });
    const waited = page.evaluate(
      (selector) =>
        new Promise<number>((resolve) => {
          let begun = 0;
          for (const kind of ["pointerdown", "keydown", "change"]) {
            window.addEventListener(
              kind,
              () => {
                begun ||= performance.now();
              },
              { capture: true },
            );
          }
          const look = () => {
            if (begun > 0 && document.querySelector(selector)) resolve(performance.now() - begun);
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        }),
      outcome,
    );
    await act(page);
    const taken = await waited;
    await page.close();
    return taken;
  }
}
