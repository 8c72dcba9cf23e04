import { expect, test } from "vitest";
import { initialsOf } from "./avatar.tsx";

test.each([
  ["Ratna Wulandari, S.Sos., M.Si.", "RW"],
  ["dr. H. Budi Santoso", "BS"],
  ["Siti Nur Aminah", "SA"],
  ["sukarno", "S"],
  ["M. Yusuf", "Y"],
  ["H.", "H"],
  ["", ""],
])("%s is known by %s", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
