import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Tasks } from "#ui/layout/tasks.tsx";
import { showList } from "#ui/locale.ts";
import { Table } from "#ui/table/table.tsx";
import { kindName, StateOf } from "./follow-up-words.tsx";
import { KindsCell } from "./kinds-cell.tsx";
import type { MyFollowUps } from "./my-follow-ups.ts";
import type { ListedFollowUp, RatedPerson } from "./rated-person.ts";

type MineProps = { mine: MyFollowUps; heads: boolean };

/** What waits for my decision, what may follow from my people's ratings, and what was proposed for me. */
export const MyFollowUpsPage = ({ mine, heads }: MineProps) => (
  <>
    <Heading title={say("follow-up.mine")} lead={say("follow-up.mine.lead", { year: mine.year })} />
    {mine.toDecide.length > 0 && (
      <Card title={say("follow-up.to-decide")}>
        <Tasks tasks={mine.toDecide.map(asTask)} />
      </Card>
    )}
    {heads && <PeopleCard mine={mine} />}
    <Card title={say("follow-up.own", { year: mine.year })}>
      <Table
        caption={say("follow-up.own", { year: mine.year })}
        captionHidden
        columns={ownColumns()}
        rows={mine.own}
        address={{ path: "/tindak-lanjut", query: {} }}
        empty={<EmptyState title={say("follow-up.own.none")} text={say("follow-up.own.none.text")} />}
      />
    </Card>
    <p>
      <a href={`/tindak-lanjut?tahun=${mine.year - 1}`}>
        {say("follow-up.year-before", { year: mine.year - 1 })}
      </a>
    </p>
  </>
);

function asTask({ followUpId, kind, employeeName: name, year }: ListedFollowUp) {
  return {
    ...{ tone: "urgent" as const, mark: "!", href: `/tindak-lanjut/${followUpId}` },
    title: say("follow-up.to-decide.one", { kind: kindName(kind), name, year }),
  };
}

const PeopleCard = ({ mine: { people, elsewhere, year } }: { mine: MyFollowUps }) => (
  <Card title={say("follow-up.people", { year })} lead={say("follow-up.people.lead")}>
    <Table
      caption={say("follow-up.people", { year })}
      captionHidden
      columns={[
        { head: say("follow-up.column.who"), cell: whoCell },
        {
          head: say("follow-up.column.rating"),
          cell: ({ rated }: RatedPerson) => say(`rules.value.${rated.overall}`),
        },
        {
          head: say("follow-up.column.kinds"),
          cell: (person: RatedPerson) => <KindsCell person={person} writes />,
        },
      ]}
      rows={people}
      address={{ path: "/tindak-lanjut", query: {} }}
      empty={
        <EmptyState title={say("follow-up.people.none")} text={say("follow-up.people.none.text", { year })} />
      }
    />
    {elsewhere.length > 0 && (
      <p class="am-sub">{say("follow-up.elsewhere.names", { names: showList(elsewhere) })}</p>
    )}
  </Card>
);

const whoCell = ({ employeeName, evaluationId }: RatedPerson) => (
  <a href={`/evaluasi/${evaluationId}/tindak-lanjut`}>{employeeName}</a>
);

function ownColumns() {
  return [
    {
      head: say("follow-up.column.kind"),
      cell: ({ followUpId, kind }: ListedFollowUp) => (
        <a href={`/tindak-lanjut/${followUpId}`}>{kindName(kind)}</a>
      ),
    },
    {
      head: say("follow-up.column.state"),
      cell: (one: ListedFollowUp) => <StateOf of={one} state={one.state} />,
    },
    { head: say("follow-up.column.by"), cell: ({ openedBy }: ListedFollowUp) => openedBy },
  ];
}
