import { say } from "#platform/words/words.ts";
import { Submit } from "#ui/form/button.tsx";
import { Select, type SelectProps } from "#ui/form/select.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import type { ListedPosition } from "./list-positions.ts";

export type PositionChoice = { positions: readonly ListedPosition[]; more: boolean; search: string };

/** Positions by unit, each with who holds it: whoever chooses sees what is free. */
export const PositionSelect = ({
  choice,
  ...field
}: Omit<SelectProps, "options"> & { choice: PositionChoice }) => {
  const byUnit = Map.groupBy(choice.positions, ({ unitName }) => unitName);
  const options = [...byUnit].map(([label, positions]) => ({ label, options: positions.map(optionOf) }));
  const hint = choice.more ? say("position.choose.more") : field.hint;
  return <Select {...field} hint={hint} placeholder={say("position.choose")} options={options} />;
};

function optionOf({ positionId, title, holder }: ListedPosition) {
  return {
    value: positionId,
    label: holder ? say("position.held-by", { title, holder }) : say("position.free", { title }),
  };
}

/** Narrows the choice where there are too many positions for one list; by GET, before the form is filled in. */
export const PositionSearch = ({ address, choice }: { address: string; choice: PositionChoice }) =>
  choice.more || choice.search ? (
    <search>
      <form class="am-filter" method="get" action={address}>
        <TextField name="cari" type="search" label={say("position.search")} value={choice.search} optional />
        <Submit variant="secondary">{say("organisation.search.button")}</Submit>
      </form>
    </search>
  ) : null;
