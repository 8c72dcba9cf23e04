import { codedItems } from "./coded-items.ts";
import type { Standard, StandardBody } from "./standard.schema.ts";

/** The English name stands among the components, by a code that none of them has. */
export const englishNameKey = "name-en";

/** What was written of a standard, as its row keeps it; lines keep the codes that they had in `earlier` versions. */
export function columnsOf(body: StandardBody, earlier: readonly Standard[]) {
  const told = { ...body.components, [englishNameKey]: body.englishName };
  const components = Object.fromEntries(Object.entries(told).filter(([, words]) => words));
  const known = (pick: (standard: Standard) => Standard["steps"]) => {
    const items = earlier.flatMap(pick); // the newest first: its words win
    return [...new Map(items.toReversed().map((item) => [item.code, item])).values()];
  };
  return {
    name: body.name,
    time_value: body.time?.value ?? null,
    time_unit: body.time?.unit ?? null,
    fee_rupiah: body.feeRupiah,
    complexity_weight: body.complexityWeight,
    requirements: JSON.stringify(
      codedItems(
        body.requirements,
        known((one) => one.requirements),
      ),
    ),
    steps: JSON.stringify(
      codedItems(
        body.steps,
        known((one) => one.steps),
      ),
    ),
    components: JSON.stringify(components),
  };
}

/** The other way: a version as somebody would write it. */
export function bodyOf(standard: Standard): StandardBody {
  const { name, englishName, time, feeRupiah, complexityWeight, requirements, steps, components } = standard;
  return {
    ...{ name, englishName, time, feeRupiah, complexityWeight, components },
    requirements: requirements.map(({ label }) => label),
    steps: steps.map(({ label }) => label),
  };
}
