import { expect, test } from "vitest";
import { showValue } from "./words.ts";

test("a long time is said in hours, a short one in minutes", () => {
  expect(showValue(45, "minute")).toBe("45 menit");
  expect(showValue(1675.5, "minute")).toBe("27,9 jam");
});
