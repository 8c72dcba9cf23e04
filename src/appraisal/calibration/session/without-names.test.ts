import { expect, test } from "vitest";
import { withoutNames } from "./without-names.ts";

const names = ["Ratna Wulandari, A.Md.", "H. Hendra Wijaya, S.Sos."];

test.each([
  ["Ratna menyelesaikan 40 surat", "(…) menyelesaikan 40 surat"],
  ["Bu RATNA WULANDARI dan Pak Hendra", "Bu (…) dan Pak (…)"],
  ["Wijayakusuma tetap; Wijaya tidak", "Wijayakusuma tetap; (…) tidak"],
  ["Target 95 % tercapai", "Target 95 % tercapai"],
])("%s", (text, expected) => expect(withoutNames(text, names, "(…)")).toBe(expected));

test("a name with signs in it breaks nothing", () => {
  expect(withoutNames("Oleh Nur(aini", ["Nur(aini"], "(…)")).toBe("Oleh (…)");
  expect(withoutNames("Oleh siapa", ["A. B."], "(…)")).toBe("Oleh siapa");
});
