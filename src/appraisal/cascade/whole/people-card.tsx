import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { StateTag } from "#ui/layout/tag.tsx";
import type { Address } from "#ui/table/address.ts";
import { Table } from "#ui/table/table.tsx";
import { personGaps } from "./gap-words.ts";
import type { Whole, WholePerson } from "./whole.schema.ts";

export const peopleCardId = "orang";

type PeopleCardProps = { whole: Whole; me: string; address: Address };

/** Those at home in the opened unit, whoever has something to mend first; each mark leads to where it is mended. */
export const PeopleCard = ({ whole, me, address }: PeopleCardProps) => {
  const { people, peopleOfUnit, unit, year, previous, next } = whole;
  return (
    <Card
      id={peopleCardId}
      title={say("whole.people.of", { unit: unit?.name ?? "" })}
      lead={say("whole.people.lead")}
    >
      <Table
        caption={say("whole.people")}
        captionHidden
        compact
        columns={[
          { head: say("people.column.name"), cell: (person) => <Name person={person} year={year} /> },
          {
            head: say("whole.results.head"),
            cell: ({ results }) => say("whole.results", { count: results }),
          },
          {
            head: say("whole.serves"),
            cell: ({ goalIds }) => say("whole.goals.count", { count: goalIds.length }),
          },
          {
            head: say("whole.to-mend"),
            cell: (person) => <PersonGaps person={person} year={year} me={me} />,
          },
        ]}
        rows={people}
        address={address}
        paging={{
          previous,
          next,
          words: say("whole.people.shown", { shown: people.length, all: peopleOfUnit }),
        }}
        empty={<EmptyState title={say("whole.people.none")} text={say("whole.people.none.text")} />}
      />
    </Card>
  );
};

type PersonProps = { person: WholePerson; year: number };

const Name = ({ person: { employeeId, name, positionTitle }, year }: PersonProps) => (
  <>
    <a href={`/peran-hasil/orang/${employeeId}?tahun=${year}`}>{name}</a>
    <br />
    <span class="am-sub">{positionTitle}</span>
  </>
);

const PersonGaps = ({ person, year, me }: PersonProps & { me: string }) => {
  const gaps = personGaps(person, year, me);
  if (gaps.length === 0) return <StateTag state="done">{say("whole.no-gaps")}</StateTag>;
  return (
    <ul class="am-plain">
      {gaps.map(({ words, href }) => (
        <li>
          <a href={href}>
            <StateTag state="urgent">{words}</StateTag>
          </a>
        </li>
      ))}
    </ul>
  );
};
