import type { ListedUnit } from "#organisation/unit/list-units.ts";
import { say } from "#platform/words/words.ts";
import { Submit } from "#ui/form/button.tsx";
import { Select, type SelectProps } from "#ui/form/select.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import type { ListedPosition } from "./list-positions.ts";

export type PositionChoice = {
  positions: readonly ListedPosition[];
  more: boolean;
  search: string;
  unitId: string | undefined;
  /** To narrow the choice by; none where it fits into one list. */
  units: readonly ListedUnit[];
};

type PositionSelectProps = Omit<SelectProps, "options"> & {
  choice: PositionChoice;
  /** For who is to be placed: within a unit what is free comes first. */
  vacantFirst?: boolean | undefined;
};

/** Positions by unit, each with its unit and who holds it: whoever chooses sees what is free, and where. */
export const PositionSelect = ({ choice, vacantFirst, ...field }: PositionSelectProps) => {
  const listed = vacantFirst ? choice.positions.toSorted(byVacancy) : choice.positions;
  const byUnit = [...Map.groupBy(listed, ({ unitName }) => unitName)];
  const groups = byUnit.map(([label, positions]) => ({ label, options: positions.map(optionOf) }));
  const options = groups.toSorted((one, other) => one.label.localeCompare(other.label, "id"));
  const hint = hintOf(choice) ?? field.hint;
  return <Select {...field} hint={hint} placeholder={say("position.choose")} options={options} />;
};

function byVacancy(one: ListedPosition, other: ListedPosition): number {
  return Number(one.holder !== null) - Number(other.holder !== null);
}

function optionOf({ positionId, title, unitName: unit, holder }: ListedPosition) {
  return {
    value: positionId,
    label: holder ? say("position.held-by", { title, unit, holder }) : say("position.free", { title, unit }),
  };
}

function hintOf({ more, search, unitId }: PositionChoice): string | undefined {
  if (!more) return undefined;
  return say(search || unitId ? "position.choose.more" : "position.choose.unit-first");
}

/** Narrows the choice where there are too many positions for one list; by GET, before the form is filled in. */
export const PositionSearch = ({ address, choice }: { address: string; choice: PositionChoice }) =>
  choice.units.length === 0 ? null : (
    <search>
      <form class="am-filter" method="get" action={address}>
        <Select
          name="unit"
          label={say("position.search.unit")}
          placeholder={say("position.search.any-unit")}
          options={choice.units.map(({ unitId, name }) => ({ value: unitId, label: name }))}
          value={choice.unitId}
          optional
        />
        <TextField name="cari" type="search" label={say("position.search")} value={choice.search} optional />
        <Submit variant="secondary">{say("position.search.button")}</Submit>
      </form>
    </search>
  );
