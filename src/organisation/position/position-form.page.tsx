import { FormPage } from "#organisation/form.page.tsx";
import type { ListedUnit } from "#organisation/unit/list-units.ts";
import { say } from "#platform/words/words.ts";
import type { PositionKind } from "#rules/position-kind/position-kind.ts";
import type { Attempt } from "#ui/form/attempt.ts";
import { Checkbox } from "#ui/form/checkbox.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { Select } from "#ui/form/select.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { kindInWords } from "./kind-words.ts";
import { withSearch } from "./position-choice.ts";
import { comparedPosition, type KeptPosition } from "./position-compared.ts";
import { type PositionChoice, PositionSearch, PositionSelect } from "./position-select.tsx";

export type PositionFormProps = {
  unit: { unitId: string; name: string };
  units: readonly ListedUnit[];
  kinds: readonly PositionKind[];
  choice: PositionChoice;
  attempt: Attempt;
  /** The position that is changed; left out while one is added. */
  changed?: KeptPosition | undefined;
};

export const PositionFormPage = ({ unit, units, kinds, choice, attempt, changed }: PositionFormProps) => {
  const unitHref = `/organisasi/unit/${unit.unitId}`;
  const address = changed ? `/organisasi/jabatan/${changed.positionId}/ubah` : `${unitHref}/jabatan-baru`;
  const { entry } = attempt;
  return (
    <FormPage
      search={<PositionSearch address={address} choice={choice} />}
      crumbs={[
        { href: "/organisasi", label: say("nav.organisation") },
        { href: unitHref, label: unit.name },
      ]}
      title={
        changed ? say("position.change.title", { title: changed.title }) : say("position.add.title", unit)
      }
      action={withSearch(address, choice)}
      button={say(changed ? "position.change.button" : "position.add.button")}
      back={unitHref}
      attempt={attempt}
      version={changed?.revision}
      compared={changed && comparedPosition(changed, { units, kinds, choice, attempt })}
    >
      {changed && <Notice tone="info">{say("position.change.note")}</Notice>}
      <TextField label={say("position.title")} maxlength={200} {...fieldOf(entry, "title")} />
      <Select label={say("position.unit")} options={unitOptions(units)} {...fieldOf(entry, "unitId")} />
      <Select
        label={say("position.kind")}
        placeholder={say("position.kind.choose")}
        options={kinds.map((kind) => ({ value: kind.code, label: kindInWords(kind) }))}
        {...fieldOf(entry, "kind")}
      />
      <Checkbox label={say("position.leads-unit")} optional {...fieldOf(entry, "leadsUnit")} />
      <PositionSelect
        label={say("position.reports-to")}
        hint={say("position.reports-to.hint")}
        choice={choice}
        {...fieldOf(entry, "reportsToId")}
      />
    </FormPage>
  );
};

function unitOptions(units: readonly ListedUnit[]) {
  return units.map(({ unitId, name }) => ({ value: unitId, label: name }));
}
