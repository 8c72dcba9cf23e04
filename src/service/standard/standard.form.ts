import type { Form } from "#platform/http/form.ts";
import { readNumber, showNumber } from "#ui/locale.ts";
import { type StandardBody, wordedComponents } from "./standard.schema.ts";

/** The fields of the form by name, as they are typed. */
export type StandardValues = Record<string, string>;

export const standardFields = [
  ...([
    "name",
    "englishName",
    "requirements",
    "steps",
    "timeValue",
    "timeUnit",
    "feeRupiah",
    "complexityWeight",
  ] as const),
  ...wordedComponents.map((code) => `c-${code}` as const),
];

export function valuesOfStandard(body: StandardBody): StandardValues {
  const words = wordedComponents.map((code) => [`c-${code}`, body.components[code] ?? ""]);
  return {
    ...Object.fromEntries(words),
    name: body.name,
    englishName: body.englishName,
    timeValue: body.time ? showNumber(body.time.value) : "",
    timeUnit: body.time?.unit ?? "none",
    feeRupiah: showNumber(body.feeRupiah),
    complexityWeight: showNumber(body.complexityWeight, 2),
    requirements: body.requirements.join("\n"),
    steps: body.steps.join("\n"),
  };
}

/** What was typed, as the command takes it; what cannot be read goes on as it is and is refused by name. */
export function inputOfStandard(form: Form) {
  const unit = form.text("timeUnit");
  const components = wordedComponents.flatMap((code) => {
    const words = form.text(`c-${code}`);
    return words ? [[code, words] as const] : [];
  });
  return {
    name: form.text("name"),
    englishName: form.text("englishName"),
    time: unit === "none" ? null : { value: numberIn(form, "timeValue"), unit },
    feeRupiah: numberIn(form, "feeRupiah"),
    complexityWeight: numberIn(form, "complexityWeight"),
    requirements: linesIn(form, "requirements"),
    steps: linesIn(form, "steps"),
    components: Object.fromEntries(components),
  };
}

/** The field in which a part of the input stands. */
export function fieldOfStandard(path: string): string {
  const [first = "", second = ""] = path.split(".");
  if (first === "time") return second === "unit" ? "timeUnit" : "timeValue";
  if (first === "components") return `c-${second}`;
  return first;
}

function numberIn(form: Form, name: string): number | string {
  const typed = form.text(name);
  return readNumber(typed) ?? typed;
}

function linesIn(form: Form, name: string): string[] {
  return form
    .text(name)
    .split("\n")
    .map((line) => line.replace(/^\s*(?:\d+[.)]|[-•*])\s+/, "").trim()) // as lists are pasted from a decree
    .filter((line) => line !== "");
}
