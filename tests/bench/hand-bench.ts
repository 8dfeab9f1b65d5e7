import { chromium, type Locator, type Page } from "@playwright/test";
import config from "../../playwright.config";
import { SLOW_DOWN } from "./measure-page";
import type { Benchmark } from "./runner/benchmark";
import type { Measured } from "./runner/measured";
import { withServer } from "./with-server";

/** One thing that a hand does on a page, and by what it is seen to be done. */
interface Deed {
  what: string;
  address: string;
  /** What is pressed: what it needs is loaded while the pointer is on its way, before the clock runs. */
  target: (page: Page) => Locator;
  /** The key that does it, once the target has the keyboard; without one the target is pressed. */
  key?: string;
  /** Pressed and let go in the same moment, as no hand but a program does. */
  isInstant?: boolean;
  /** The target is only passed over, from a third of its width to two. */
  isPassed?: boolean;
  /** What of the page is watched: the deed is done when its text is another. */
  outcome: string;
}

const TWENTY = [
  ...["military-spending-usd", "active-personnel", "population", "gdp-usd", "tanks"],
  ...["aircraft-total", "helicopters-total", "armoured-vehicles", "towed-artillery", "airports"],
  ...["rocket-artillery", "self-propelled-artillery", "fighter-aircraft", "attack-aircraft"],
  ...["transport-aircraft", "trainer-aircraft", "oil-production", "roadway-km", "railway-km"],
  "reserve-personnel",
].join(",");

const RANKINGS = {
  address: `/rankings?columns=${TWENTY}`,
  // the first row below the chosen three
  outcome: "[role=grid] tbody:last-of-type tr[data-iso3]",
};

const COMPARE = {
  target: (page: Page) => page.getByRole("link", { name: "Tanks", exact: true }),
  outcome: "h3",
};
const TWO = "indicator=military-spending-usd,tanks";

const HEADING = {
  ...RANKINGS,
  target: (page: Page) => page.getByRole("columnheader", { name: /^Population/ }).locator("a"),
};

/** So long, in milliseconds, a hand holds down what it presses: each event is timed by itself. */
const PRESS = 80;

const DEEDS: readonly Deed[] = [
  { what: "rankings, 145 × 20: sorted", ...HEADING },
  { what: "rankings, 145 × 20: sorted, let go at once", ...HEADING, isInstant: true },
  {
    ...{ what: "rankings, 145 × 20: narrowed to the landlocked", ...RANKINGS },
    target: (page) => page.getByRole("combobox", { name: "Sea" }),
    key: "l",
  },
  { what: "compare, bars: another indicator", address: `/compare?${TWO}`, ...COMPARE },
  { what: "compare, lines: another indicator", address: `/compare?kind=lines&${TWO}`, ...COMPARE },
  {
    what: "compare, multiples: another indicator",
    address: `/compare?kind=multiples&${TWO}`,
    ...COMPARE,
  },
  {
    what: "195 lines: the pointer goes from year to year",
    address: "/indicators/population?tab=time&all=true&from=1960",
    target: (page) => page.locator(".figure-frame").first(),
    isPassed: true,
    outcome: ".recharts-tooltip-wrapper",
  },
];

/**
 * How long the hand waits in a browser that is four times slower than this machine: to the next paint
 * after each event, as Event Timing tells it, the longest of them, and from the click or the key to the
 * first frame that shows its outcome.
 */
export const measureHand: Benchmark = ({ runs, isShort }) =>
  withServer(({ address }) => measureDeeds(address, isShort ? DEEDS.slice(0, 1) : DEEDS, runs));

async function measureDeeds(
  origin: string,
  deeds: readonly Deed[],
  runs: number,
): Promise<Measured[]> {
  const browser = await chromium.launch(config.use?.launchOptions);
  const measured: Measured[] = [];
  for (const deed of deeds) {
    const waits = [];
    // not counted: the browser and the server are cold
    await time(deed);
    for (let run = 0; run < runs; run++) waits.push(await time(deed));
    const what = `${deed.what}, 4× slower`;
    const of = (name: string, values: number[]): Measured => ({
      ...{ what: `${what}: ${name}`, unit: "ms", better: "less", values },
    });
    measured.push(
      of(
        "next paint",
        waits.map(({ paint }) => paint),
      ),
      of(
        "outcome",
        waits.map(({ shown }) => shown),
      ),
    );
  }
  await browser.close();
  return measured;

  async function time(deed: Deed) {
    const { what, address, target, key, isInstant, isPassed = false, outcome } = deed;
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(origin + address);
    await page.waitForLoadState("networkidle");
    const aim = target(page);
    await aim.scrollIntoViewIfNeeded();
    if (isPassed) await aim.locator("canvas").waitFor({ state: "attached" });
    const box = await aim.boundingBox();
    if (box === null) throw new Error(`${what}: there is nothing to press`);
    const [x, y] = [box.x + box.width * (isPassed ? 0.3 : 0.5), box.y + box.height * 0.5];
    await page.mouse.move(x, y);
    if (key !== undefined) await aim.focus();
    await page.waitForTimeout(1500);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOW_DOWN });
    const watch = await page.evaluateHandle(
      (selector) => ({
        // in an object, so that it is the watch that is waited for here and not yet its end
        seen: new Promise<{ shown: number; paint: number }>((resolve) => {
          let paint = 0;
          new PerformanceObserver((list) => {
            for (const { duration } of list.getEntries()) paint = Math.max(paint, duration);
          }).observe(Object.assign({ type: "event" }, { durationThreshold: 16 }));
          const before = document.querySelector(selector)?.textContent;
          let begun = 0;
          for (const kind of ["click", "keydown", "change", "pointermove"]) {
            window.addEventListener(
              kind,
              () => {
                begun ||= performance.now();
              },
              { capture: true },
            );
          }
          // No function here may have a name: it would not survive the way into the page.
          new MutationObserver((_changes, watch) => {
            const now = document.querySelector(selector)?.textContent;
            if (begun === 0 || now === before) return;
            watch.disconnect();
            requestAnimationFrame(() =>
              setTimeout(() => {
                const shown = performance.now() - begun;
                // Event Timing tells of a paint some time after it.
                setTimeout(() => resolve({ shown, paint }), 500);
              }),
            );
          }).observe(document.body, { subtree: true, childList: true, characterData: true });
        }),
      }),
      outcome,
    );
    // By bare coordinates and keys: what looks for the target inside of the page would be measured too.
    if (isPassed) await page.mouse.move(box.x + box.width * 0.6, y);
    else if (key !== undefined) await page.keyboard.press(key);
    else await page.mouse.click(x, y, { delay: isInstant ? 0 : PRESS });
    const taken = await watch.evaluate(({ seen }) => seen);
    await page.close();
    return taken;
  }
}
