import { say } from "#platform/words/words.ts";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { showInstant, showNumber } from "#ui/locale.ts";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import { DueTag } from "../case-words.tsx";
import type { ByPerson, ByUnit, Oldest } from "./unit-overview.ts";

type UnitProps = {
  units: readonly ByUnit[];
  people: readonly ByPerson[];
  oldest: readonly Oldest[];
  now: Date;
};

const address = { path: "/loket/unit", query: {} };

/** What a head looks at: where it gets stuck, and who needs a hand. */
export const UnitPage = ({ units, people, oldest, now }: UnitProps) => {
  const sum = (of: "open" | "late" | "waiting") => units.reduce((all, unit) => all + unit[of], 0);
  return (
    <>
      <Breadcrumb crumbs={[{ href: "/loket", label: say("case.desk.title") }]} />
      <Heading
        title={say("case.unit.title")}
        lead={say("case.unit.lead", { open: sum("open"), late: sum("late"), waiting: sum("waiting") })}
      />
      <Columns aside={<People people={people} />}>
        <Card title={say("case.unit.units")}>
          <Table
            caption={say("case.unit.units")}
            captionHidden
            columns={unitColumns()}
            rows={units}
            address={address}
            empty={<EmptyState title={say("case.none.all")} text={say("case.none.text")} />}
          />
        </Card>
        <Card title={say("case.unit.oldest")}>
          <Table
            caption={say("case.unit.oldest")}
            captionHidden
            columns={oldestColumns(now)}
            rows={oldest}
            address={address}
            empty={<EmptyState title={say("case.none.all")} text={say("case.none.text")} />}
          />
        </Card>
      </Columns>
    </>
  );
};

function unitColumns(): Column<ByUnit>[] {
  const figure = (name: "open" | "late" | "waiting" | "untaken"): Column<ByUnit> => ({
    head: say(`case.unit.${name}`),
    numeric: true,
    cell: (unit) => showNumber(unit[name]),
  });
  return [
    { head: say("case.unit.unit"), cell: ({ name }) => name },
    ...(["open", "late", "waiting", "untaken"] as const).map(figure),
  ];
}

const People = ({ people }: Pick<UnitProps, "people">) => (
  <Card title={say("case.unit.people")} lead={say("case.unit.people.lead")}>
    <Table
      caption={say("case.unit.people")}
      captionHidden
      address={address}
      rows={people}
      empty={<EmptyState title={say("case.unit.people.none")} text={say("case.none.text")} />}
      columns={[
        {
          head: say("case.holder"),
          cell: ({ name, unitName }) => (
            <>
              {name} <span class="am-sub">{unitName}</span>
            </>
          ),
        },
        { head: say("case.unit.open"), numeric: true, cell: ({ open }) => showNumber(open) },
        { head: say("case.unit.late"), numeric: true, cell: ({ late }) => showNumber(late) },
      ]}
    />
  </Card>
);

function oldestColumns(now: Date): Column<Oldest>[] {
  return [
    {
      head: say("case.case"),
      cell: ({ caseId, number, service }) => (
        <>
          <a href={`/loket/permohonan/${caseId}`}>{number}</a> <span class="am-sub">{service}</span>
        </>
      ),
    },
    { head: say("case.received"), cell: ({ receivedAt }) => showInstant(receivedAt) },
    { head: say("case.due"), cell: (row) => <DueTag of={{ ...row, warnAt: null }} now={now} /> },
    {
      head: say("case.holder"),
      cell: ({ holder, unitName }) => `${holder ?? say("case.nobody")} · ${unitName}`,
    },
  ];
}
