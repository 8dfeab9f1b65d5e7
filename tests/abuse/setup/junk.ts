import fc from "fast-check";

/** What no answer may hold unescaped where a browser would take it for markup. */
export const MARK = "parity-abuse";

const WORDS = [
  ...[
    "",
    " ",
    ",",
    ",,,",
    "null",
    "undefined",
    "NaN",
    "Infinity",
    "true",
    "[]",
    "{}",
    "[object Object]",
  ],
  ...["-1", "0", "-0", "1e999", "0x10", "2024.5", "9".repeat(30), "２０２４", "٢٠٢٤", "१९९९"],
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "prototype"],
  ...[
    "' OR '1'='1",
    "MNG'; DROP TABLE country; --",
    "1); SELECT pg_sleep(5); --",
    "\\",
    "%",
    "_",
    "$1",
  ],
  ...[
    `<${MARK}>`,
    `"><${MARK} x="`,
    `]]><${MARK}>`,
    `--><${MARK}>`,
    `</script><${MARK}>`,
    `&lt;${MARK}&gt;`,
  ],
  ...[`javascript:${MARK}`, "$" + "{7*7}", "{{7*7}}", "=1+1", "+1", "@SUM(A1)", "\t=1"],
  ...[
    `a\r\nX-${MARK}: 1`,
    `a\nSet-Cookie: ${MARK}=1`,
    "\u0000",
    "a\u0000b",
    "\u001b[31m",
    "\u007f",
  ],
  ...[
    "../../../../etc/passwd",
    "..\\..\\windows",
    "file:///etc/passwd",
    "//example.org",
    "http://example.org",
  ],
  ...[
    "Монгол",
    "蒙古",
    "Ö́",
    "🇲🇳",
    "👩‍👩‍👧‍👦",
    "\u202eGNM",
    "\ufeffMNG",
    "\uffff",
    "İ",
    "ß",
    "ﷺ".repeat(40),
  ],
  ...["A".repeat(61), "MNG,".repeat(13), "a-".repeat(400), "9".repeat(1_000), "é".repeat(500)],
];

/** Percent-encodings that no encoder writes. */
const ENCODED = [
  ...["%", "%2", "%zz", "%c0%ae%c0%ae", "%c0%af", "%ed%a0%80", "%f8%80%80%80%80", "%ff", "%80"],
  ...[
    "%2525",
    "%252e%252e%252f",
    "%u0041",
    "+",
    "a+b",
    ";",
    "a;b=c",
    "=",
    "a=b",
    "%26",
    "?",
    "[",
    "|",
  ],
];

/** A text as it may stand in an address; what is no text in Unicode is made one. */
export function encode(text: string): string {
  return encodeURIComponent(Buffer.from(text).toString());
}

/** Junk as it stands in an address. */
export const junk: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...WORDS).map(encode) },
  { weight: 2, arbitrary: fc.constantFrom(...ENCODED) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 80 }).map(encode) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 80 }).map(encode) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 6_000 }).map((length) => "x".repeat(length)) },
);

/** Junk as it stands in a body. */
export const junkText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.string({ unit: "binary", maxLength: 80 }),
);
