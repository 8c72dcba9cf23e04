import type { Option, OptionGroup } from "#ui/form/select.tsx";
import type { NamedUnit } from "../case-rows.ts";

/**
 * Units to choose from, those below the same unit together, under its name; whoever has units below them stands first in
 * their own group. The topmost, below nobody, comes first of all.
 */
export function unitOptions(units: readonly NamedUnit[]): (Option | OptionGroup)[] {
  const below = Map.groupBy(units, ({ parentId }) => parentId);
  const heads = units.filter(({ unitId, parentId }) => parentId !== null && below.has(unitId));
  const top = below.get(null) ?? [];
  return [
    ...top.map(optionOf),
    ...[...top, ...heads].flatMap((head) => {
      const own = (below.get(head.unitId) ?? []).filter(({ unitId }) => !below.has(unitId));
      const options = [...(head.parentId === null ? [] : [head]), ...own].map(optionOf);
      return options.length > 0 ? [{ label: head.name, options }] : [];
    }),
  ];
}

function optionOf({ unitId, name }: NamedUnit): Option {
  return { value: unitId, label: name };
}
