import { expect, test } from "vitest";
import { showBounds } from "./shown-time.ts";

test("bounds that read the same are said once", () => {
  expect(showBounds(4.8, 5.2)).toBe("sekitar 5 menit");
  expect(showBounds(40, 130)).toBe("antara 40 menit dan 2,2 jam");
  expect(showBounds(40, null)).toBe("paling sedikit 40 menit");
});
