import { FormPage } from "#organisation/form.page.tsx";
import { say } from "#platform/words/words.ts";
import type { Attempt } from "#ui/form/attempt.ts";
import type { Compared } from "#ui/form/conflict.tsx";
import { fieldOf, typedIn } from "#ui/form/entry.ts";
import { Select } from "#ui/form/select.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import type { ListedUnit } from "./list-units.ts";

type UnitFormProps = {
  /** The unit that is changed, or below which one is added. */
  unit: { unitId: string; name: string };
  attempt: Attempt;
};

export const AddUnitPage = ({ unit, attempt }: UnitFormProps) => (
  <FormPage {...shared(unit, attempt)} {...addTitles(unit.name)} action={`${hrefOf(unit)}/unit-baru`}>
    <UnitName attempt={attempt} />
  </FormPage>
);

type ChangeUnitProps = UnitFormProps & {
  unit: ListedUnit;
  /** Empty for the unit at the top, which stays there. */
  parents: readonly ListedUnit[];
};

export const ChangeUnitPage = (props: ChangeUnitProps) => {
  const { unit, attempt, parents } = props;
  const options = parents.map(({ unitId, name }) => ({ value: unitId, label: name }));
  const title = say("unit.change.title", { name: unit.name });
  return (
    <FormPage
      {...shared(unit, attempt)}
      title={title}
      action={`${hrefOf(unit)}/ubah`}
      button={say("unit.change.button")}
      version={unit.revision}
      compared={comparedOf(props)}
    >
      <UnitName attempt={attempt} />
      {options.length > 0 && (
        <Select label={say("unit.parent")} options={options} {...fieldOf(attempt.entry, "parentId")} />
      )}
    </FormPage>
  );
};

function comparedOf({ unit, attempt, parents }: ChangeUnitProps): Compared[] {
  const nameOf = (id: string) => parents.find(({ unitId }) => unitId === id)?.name ?? "";
  const name = { label: say("unit.name"), typed: typedIn(attempt.entry, "name"), kept: unit.name };
  const parent = {
    label: say("unit.parent"),
    typed: nameOf(typedIn(attempt.entry, "parentId")),
    kept: nameOf(unit.parentId ?? ""),
  };
  return [name, parent];
}

const UnitName = ({ attempt }: { attempt: Attempt }) => (
  <TextField label={say("unit.name")} maxlength={200} {...fieldOf(attempt.entry, "name")} />
);

function addTitles(name: string) {
  return { title: say("unit.add.title", { name }), button: say("unit.add.button") };
}

function shared(unit: UnitFormProps["unit"], attempt: Attempt) {
  const crumbs = [
    { href: "/organisasi", label: say("nav.organisation") },
    { href: hrefOf(unit), label: unit.name },
  ];
  return { crumbs, back: hrefOf(unit), attempt };
}

function hrefOf({ unitId }: { unitId: string }): string {
  return `/organisasi/unit/${unitId}`;
}
