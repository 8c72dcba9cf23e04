import { expect, test } from "vitest";
import { z } from "zod";
import { inputFaults } from "#platform/http/input-faults.ts";
import { written } from "./written-number.ts";

const Input = z.object({ value: written(z.number().min(-5).max(100)) });

test.each([
  [3, 3],
  ["3", 3],
  ["-2.50", -2.5],
  ["007", 7],
])("%j is %d", (value, read) => {
  expect(Input.parse({ value })).toEqual({ value: read });
});

test.each([
  ["1e3", "input.number"],
  ["0x10", "input.number"],
  ["Infinity", "input.number"],
  [" 3", "input.number"],
  ["3,5", "input.number"],
  [true, "input.number"],
  [[], "input.number"],
  [null, "input.required"],
  ["", "input.required"],
  [undefined, "input.required"],
  ["101", "input.too-high"],
])("%j is %s", (value, code) => {
  const issues = Input.safeParse({ value }).error?.issues ?? [];
  expect(inputFaults(issues, { value }).faults.map((fault) => fault.code)).toEqual([code]);
});
