import { expect, test } from "vitest";
import { newRecoveryCodes, tidyRecoveryCode } from "./recovery-codes.ts";

test("ten different codes that can be told apart on paper", () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^[2-9a-hjkmnp-z]{5}-[2-9a-hjkmnp-z]{5}$/);
});

test("however it is typed from paper, it is the code that was given out", () => {
  for (const typed of ["k7m2p-9xq4t", "K7M2P-9XQ4T", "k7m2p9xq4t", " K7m2p 9xq4t ", "k7m2p–9xq4t"]) {
    expect(tidyRecoveryCode(typed)).toBe("k7m2p-9xq4t");
  }
});
