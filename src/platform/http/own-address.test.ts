import fc from "fast-check";
import { expect, test } from "vitest";
import { ownAddress } from "./own-address.ts";

test.each(["/", "/rencana", "/rencana?tahun=2026&a=b%20c#hasil"])("%j is ours", (asked) => {
  expect(ownAddress(asked)).toBe(asked);
});

test.each([
  undefined,
  "",
  "rencana",
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "/./\\evil.example",
  "/.//evil.example",
])("%j is not", (asked) => {
  expect(ownAddress(asked)).toBe("/");
});

test("whatever is asked, a browser stays with us, and no header breaks", () => {
  const hostile = fc.string({
    unit: fc.constantFrom("/", "\\", "\t", "\n", ".", "@", ":", "?", "#", "%", "e", "é", "0"),
  });
  fc.assert(
    fc.property(hostile, (asked) => {
      const address = ownAddress(`/${asked}`);
      expect(new URL(address, "https://ampera.test").origin).toBe("https://ampera.test");
      expect(address).toMatch(/^[\x21-\x7e]+$/);
    }),
  );
});
