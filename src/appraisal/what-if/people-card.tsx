import { explain } from "#platform/law/explain.ts";
import { say } from "#platform/words/words.ts";
import { Select } from "#ui/form/select.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import type { Address } from "#ui/table/address.ts";
import type { Column } from "#ui/table/column.ts";
import { Filter } from "#ui/table/filter.tsx";
import { Table } from "#ui/table/table.tsx";
import type { Difference } from "./difference.ts";
import { type Matter, matters } from "./matters.ts";
import type { PersonAffected } from "./what-if.schema.ts";
import { differenceWords } from "./what-if-words.ts";

export const peopleCardId = "orang";

export type PeopleShown = {
  people: readonly PersonAffected[];
  next: string | null;
  matter: Matter | undefined;
  address: Address;
};

type PeopleCardProps = { shown: PeopleShown; seesEverybody: boolean; affected: number | null };

/** For whom it would be different, by name, with before, after and why. */
export const PeopleCard = ({ shown, seesEverybody, affected }: PeopleCardProps) => {
  const { people, next, matter, address } = shown;
  const query = new URLSearchParams(matter ? { hal: matter } : {}).toString();
  const file = (format: string) => `${address.path}/orang.${format}${query && `?${query}`}`;
  return (
    <Card
      id={peopleCardId}
      title={say("what-if.people.title")}
      lead={say(seesEverybody ? "what-if.people.all" : "what-if.people.own")}
    >
      {affected !== 0 && (
        <Filter address={address} names={["hal"]}>
          <Select
            name="hal"
            label={say("what-if.column.matter")}
            optional
            placeholder={say("what-if.matter.any")}
            value={matter}
            options={matters.map((one) => ({ value: one, label: say(`what-if.matter.${one}`) }))}
          />
        </Filter>
      )}
      <Table
        caption={say("what-if.people.title")}
        captionHidden
        columns={columns(matter)}
        rows={people}
        address={address}
        paging={{ next, previous: null }}
        downloads={people.length > 0 ? { xlsx: file("xlsx"), csv: file("csv") } : undefined}
        empty={<EmptyState title={say("what-if.people.none")} text={say("what-if.people.none.text")} />}
      />
    </Card>
  );
};

function columns(matter: Matter | undefined): Column<PersonAffected>[] {
  return [
    {
      head: say("what-if.column.person"),
      cell: ({ employeeId, name }) => <a href={`/pegawai/${employeeId}`}>{name}</a>,
    },
    { head: say("what-if.column.unit"), cell: ({ unitName }) => unitName },
    {
      head: say("what-if.column.different"),
      cell: ({ differences }) => (
        <ul class="am-plain">
          {differences
            .filter((difference) => matter === undefined || difference.matter === matter)
            .map((difference) => (
              <DifferenceLine difference={difference} />
            ))}
        </ul>
      ),
    },
  ];
}

const DifferenceLine = ({ difference }: { difference: Difference }) => {
  const { matter, before, after } = difference;
  return (
    <li>
      {say(`what-if.matter.${matter}`)}: {differenceWords(matter, before)} →{" "}
      <strong>{differenceWords(matter, after)}</strong>
      <br />
      <span class="am-sub am-small">{reasonWords(difference)}</span>
    </li>
  );
};

/** Why, as the rule says it: its steps in one sentence. */
export function reasonWords({ because }: Difference): string {
  return because.map((step) => explain(step).sentence.replace(/\.$/, "")).join("; ");
}
