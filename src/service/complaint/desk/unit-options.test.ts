import { expect, test } from "vitest";
import { unitOptions } from "./unit-options.ts";

test("units stand below the unit that leads them, and each of them once", () => {
  const units = [
    { unitId: "t", parentId: null, name: "Kecamatan" },
    { unitId: "k", parentId: "t", name: "Kelurahan" },
    { unitId: "s", parentId: "k", name: "Seksi" },
    { unitId: "u", parentId: "t", name: "Umum" },
  ];
  expect(unitOptions(units)).toEqual([
    { value: "t", label: "Kecamatan" },
    { label: "Kecamatan", options: [{ value: "u", label: "Umum" }] },
    {
      label: "Kelurahan",
      options: [
        { value: "k", label: "Kelurahan" },
        { value: "s", label: "Seksi" },
      ],
    },
  ]);
});
