import { expect, test } from "vitest";
import { canonicalJson, fingerprint } from "./canonical-json.ts";

test("the order of keys does not matter, the order of a list does", () => {
  const one = { target: 3.4, unit: "hari", serves: null, lines: ["a", "b"] };
  const other = { lines: ["a", "b"], serves: null, unit: "hari", target: 3.4 };
  expect(canonicalJson(one)).toBe('{"lines":["a","b"],"serves":null,"target":3.4,"unit":"hari"}');
  expect(fingerprint(other)).toBe(fingerprint(one));
  expect(fingerprint({ ...one, lines: ["b", "a"] })).not.toBe(fingerprint(one));
});
