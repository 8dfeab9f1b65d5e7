import { afterAll, beforeAll, expect, it } from "vitest";
import type { Answer } from "./setup/ask";
import { openSite, type Site } from "./setup/open-site";
import { toStableBody } from "./setup/stable-body";

const EVIL = "evil.example";
const SAID = {
  Host: EVIL,
  "X-Forwarded-Host": EVIL,
  "X-Forwarded-Proto": "https",
  "X-Forwarded-Port": "666",
  "X-Forwarded-Prefix": `/${EVIL}`,
  "X-Forwarded-Server": EVIL,
  "X-Forwarded-Scheme": "https",
  "X-Forwarded-For": "6.6.6.6",
  "X-Real-Ip": "6.6.6.6",
  Forwarded: `for=6.6.6.6;host=${EVIL};proto=https`,
  "X-Host": EVIL,
  "X-HTTP-Host-Override": EVIL,
  "X-Original-Url": `/${EVIL}`,
  "X-Rewrite-Url": `/${EVIL}`,
  "X-Original-Host": EVIL,
  "X-Nonce": "6666666666666666666666==",
  "Content-Security-Policy": "script-src 'nonce-evil.example'",
  Origin: `http://${EVIL}`,
  Referer: `http://${EVIL}/`,
  Cookie: `a=${EVIL}`,
  Authorization: "Basic ZXZpbA==",
  "Accept-Language": "mn",
  "User-Agent": EVIL,
} as const;

const ADDRESSES = [
  ...[
    "/",
    "/rankings",
    "/compare",
    "/countries/MNG",
    "/data",
    "/search?q=mong",
    "/nothing",
    "/icon.svg",
  ],
  ...["/embed/bars?indicator=tanks&country=MNG,RUS,CHN", "/countries/MNG/", "/flags/mn.svg"],
  ...["/api/v1/compare?country=MNG,CHN&indicator=tanks", "/api/v1/openapi.json", "/api/v1/nothing"],
  ...[
    "/api/v1/events.atom",
    "/api/v1/events.ics",
    "/api/v1/export",
    "/api/v1/export/datapackage.json",
  ],
  ...["svg", "png", "csv", "json"].map(
    (type) => `/api/v1/figures/bars.${type}?indicator=tanks&country=MNG,CHN`,
  ),
  "/api/v1/compare?country=nothing",
];

let site: Site;

beforeAll(async () => {
  site = await openSite(2);
});

afterAll(() => site.close());

/**
 * An answer without what differs from one to the next by itself: the nonce, what it holds, and whether
 * its header names the stylesheet too, which React does where its time allows.
 *
 * @throws where the answer, as it came, repeats what was said
 */
function toStable({ status, headers, body }: Answer) {
  const raw = `${JSON.stringify(headers)}${body.toString("latin1")}`;
  for (const said of [EVIL, SAID["X-Nonce"]]) expect(raw).not.toContain(said);
  const nonce = /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1];
  const strip = (text: string) => (nonce === undefined ? text : text.replaceAll(nonce, "NONCE"));
  const { date, connection, "keep-alive": kept, "x-request-id": id, link = "", ...told } = headers;
  const links = [link].flat().flatMap((each) => each.split(", "));
  return {
    status,
    told: JSON.parse(strip(JSON.stringify(told))),
    links: links
      .filter((each) => !each.includes('as="style"'))
      .map(strip)
      .sort(),
    body: strip(toStableBody({ headers, body })),
  };
}

it.each(ADDRESSES)(
  "%s answers the same whatever a request says of its host, sender and way",
  async (address) => {
    const before = toStable(await site.ask(address));
    for (const [name, value] of Object.entries(SAID)) {
      const answer = toStable(await site.ask(address, { headers: { [name]: value } }));
      expect({ name, ...answer }).toEqual({ name, ...before });
    }
    // Next would write a page otherwise for crawlers, and for who does not say what reads it.
    for (const name of ["", "Googlebot/2.1", "facebookexternalhit/1.1"]) {
      const answer = toStable(await site.ask(address, { headers: { "User-Agent": name } }));
      expect({ name, ...answer }).toEqual({ name, ...before });
    }
    const all = toStable(await site.ask(address, { headers: SAID }));
    expect(all).toEqual(before);
    expect(toStable(await site.ask(address))).toEqual(before);
  },
);

it("an answer that was first asked for by a poisoned request is the usual one", async () => {
  const fresh = "/api/v1/figures/lines.svg?indicator=tanks&country=MNG,KAZ";
  const poisoned = toStable(await site.ask(fresh, { headers: SAID }));
  expect(toStable(await site.ask(fresh))).toEqual(poisoned);
  const tag = String(poisoned.told.etag);
  const known = await site.ask(fresh, { headers: { ...SAID, "If-None-Match": tag } });
  expect([known.status, known.headers.etag]).toEqual([304, tag]);
});
