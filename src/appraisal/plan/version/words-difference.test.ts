import { expect, test } from "vitest";
import { wordsDifference } from "./words-difference.ts";

test("only the words that changed are marked, what is gone before what is new", () => {
  expect(
    wordsDifference("Surat selesai dalam 3 hari kerja", "Surat keterangan selesai dalam 1 hari kerja"),
  ).toEqual([
    { kind: "same", text: "Surat" },
    { kind: "new", text: "keterangan" },
    { kind: "same", text: "selesai dalam" },
    { kind: "gone", text: "3" },
    { kind: "new", text: "1" },
    { kind: "same", text: "hari kerja" },
  ]);
});

test.each([
  ["", "Baru sama sekali"],
  ["Hilang sama sekali", ""],
  ["satu dua dua tiga", "dua satu tiga dua"],
  ["kata ".repeat(500), "kata lain ".repeat(300)],
])("put together again, both texts are whole: %s", (before, after) => {
  const stretches = wordsDifference(before, after);
  const without = (kind: string) =>
    stretches
      .filter((stretch) => stretch.kind !== kind)
      .map(({ text }) => text)
      .join(" ");
  expect(without("new")).toBe(before.trim());
  expect(without("gone")).toBe(after.trim());
});
