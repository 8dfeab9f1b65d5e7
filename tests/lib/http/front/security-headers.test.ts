import { describe, expect, it } from "vitest";
import { toAddressKind } from "@/lib/http/front/address-kind";
import { toPolicy, toSecurityHeaders } from "@/lib/http/front/security-headers";

const TERMS = { nonce: "bm9uY2U=", tls: false, dev: false };

function readPolicy(policy: string): Record<string, string> {
  return Object.fromEntries(
    policy.split("; ").map((directive) => {
      const [name = "", ...values] = directive.split(" ");
      return [name, values.join(" ")];
    }),
  );
}

describe("what a browser is held to", () => {
  it.each([
    ["/", "page"],
    ["/rankings", "page"],
    ["/embedded", "page"],
    ["/embed/bars", "embed"],
    ["/api/v1/figures/bars.svg", "data"],
    ["/api", "page"],
    ["/flags/MNG.svg", "data"],
    ["/icon.svg", "data"],
    ["/_next/static/chunks/a.js", "asset"],
  ] as const)("takes %s for what it is: %s", (path, kind) => {
    expect(toAddressKind(path)).toBe(kind);
  });

  it("runs a page's script only where it carries the answer's nonce", () => {
    const policy = readPolicy(toPolicy("page", TERMS));
    expect(policy["script-src"]).toBe("'nonce-bm9uY2U=' 'strict-dynamic'");
    expect(policy["default-src"]).toBe("'none'");
    expect(policy["base-uri"]).toBe("'none'");
    expect(policy["worker-src"]).toBe("'self'");
  });

  it.each(["page", "embed", "data", "asset"] as const)(
    "never runs inline or evaluated script: %s",
    (kind) => {
      const policy = readPolicy(toPolicy(kind, TERMS));
      const scripts = policy["script-src"] ?? policy["default-src"];
      expect(scripts).not.toMatch(/unsafe|data:|blob:|https?:|\*/);
    },
  );

  it("lets anyone frame a chart made for it, and nobody frame anything else", () => {
    expect(readPolicy(toPolicy("embed", TERMS))["frame-ancestors"]).toBe("*");
    expect(toSecurityHeaders("embed", TERMS)).not.toHaveProperty("X-Frame-Options");
    for (const kind of ["page", "data", "asset"] as const) {
      expect(readPolicy(toPolicy(kind, TERMS))["frame-ancestors"], kind).toBe("'none'");
      expect(toSecurityHeaders(kind, TERMS)["X-Frame-Options"], kind).toBe("DENY");
    }
  });

  it("runs nothing in what the API, a picture or a flag holds", () => {
    const policy = readPolicy(toPolicy("data", TERMS));
    expect(policy).toHaveProperty("sandbox");
    expect(policy["default-src"]).toBe("'none'");
    expect(policy).not.toHaveProperty("script-src");
  });

  it("lets other sites show pictures and read figures, and not the pages' own files", () => {
    const reach = (kind: "data" | "embed" | "page" | "asset") =>
      toSecurityHeaders(kind, TERMS)["Cross-Origin-Resource-Policy"];
    expect([reach("data"), reach("embed")]).toEqual(["cross-origin", "cross-origin"]);
    expect([reach("page"), reach("asset")]).toEqual(["same-origin", "same-origin"]);
  });

  it("asks for TLS only of who came by it", () => {
    expect(toSecurityHeaders("page", TERMS)).not.toHaveProperty("Strict-Transport-Security");
    expect(toPolicy("page", TERMS)).not.toContain("upgrade-insecure-requests");
    const encrypted = { ...TERMS, tls: true };
    expect(toSecurityHeaders("page", encrypted)["Strict-Transport-Security"]).toBe(
      "max-age=31536000",
    );
    expect(toPolicy("page", encrypted)).toContain("upgrade-insecure-requests");
  });

  it("forbids the powers that no page asks for, and leaves the clipboard", () => {
    const powers = toSecurityHeaders("page", TERMS)["Permissions-Policy"];
    expect(powers).toContain("camera=()");
    expect(powers).not.toContain("clipboard");
  });
});
