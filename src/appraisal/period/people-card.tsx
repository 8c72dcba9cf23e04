import type { z } from "zod";
import { say } from "#platform/words/words.ts";
import { Select } from "#ui/form/select.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { showNumber } from "#ui/locale.ts";
import { type Address, hrefWith } from "#ui/table/address.ts";
import { Filter } from "#ui/table/filter.tsx";
import { Table } from "#ui/table/table.tsx";
import { peopleColumns } from "./people.columns.tsx";
import type { periodPeople } from "./people.ts";
import { type PeriodOverview, type ShownState, shownStates } from "./period.schema.ts";
import { counted } from "./period-words.tsx";

export type PeopleView = {
  overview: PeriodOverview;
  list: z.output<typeof periodPeople.definition.output>;
  state: ShownState | undefined;
  /** Everybody's NIP is the reader's to see. */
  nips: boolean;
  address: Address;
};

/** The card that filters and pages lead back to. */
export const peopleCardId = "orang";

/** The names behind the figures, narrowed down by state and unit. */
export const PeopleCard = ({ overview, list, state, nips, address }: PeopleView) => (
  <Card id={peopleCardId} title={say("period.people", { year: overview.year })}>
    <Narrowing overview={overview} state={state} address={address} />
    <Table
      caption={say("period.people", { year: overview.year })}
      captionHidden
      compact
      columns={peopleColumns(overview.today, nips)}
      rows={list.people}
      address={address}
      paging={{
        next: list.next,
        previous: list.previous,
        words: say("period.people.words", {
          shown: showNumber(list.people.length),
          total: showNumber(countOf(overview, state)),
        }),
      }}
      downloads={downloadsOf(address)}
      empty={<EmptyState title={say("period.people.none")} text={say("period.people.none.text")} />}
    />
  </Card>
);

const Narrowing = ({ overview: { units, unit }, state, address }: Omit<PeopleView, "list" | "nips">) => {
  const below = units
    .filter(({ isTop }) => !isTop)
    .map(({ unitId, name }) => ({ value: unitId, label: name }));
  const here = unit ? [{ value: unit.unitId, label: unit.name }] : [];
  const byName = [...here, ...below].sort((one, other) => one.label.localeCompare(other.label));
  return (
    <Filter address={address} names={["keadaan", "unit"]}>
      <Select
        name="keadaan"
        label={say("period.state")}
        placeholder={say("period.state.any")}
        options={shownStates.map((one) => ({ value: one, label: say(`period.state.${one}`) }))}
        value={state}
        optional
      />
      <Select
        name="unit"
        label={say("period.unit")}
        placeholder={say("period.unit.any")}
        options={byName}
        value={unit?.unitId}
        optional
      />
    </Filter>
  );
};

/** What the page has counted already is not counted again. */
function countOf({ total }: PeriodOverview, state: ShownState | undefined): number {
  if (state === undefined) return total.people;
  if (state === "past-due") return total.pastDue;
  return counted.filter((one) => one.state === state).reduce((sum, { of }) => sum + total[of], 0);
}

function downloadsOf({ path, query }: Address) {
  const href = (file: string) => hrefWith({ path: `${path}/${file}`, query }, { after: null, before: null });
  return { csv: href("unduh.csv"), xlsx: href("unduh.xlsx") };
}
