import { intervalName } from "#appraisal/evaluation/interval-name.ts";
import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { type Task, Tasks } from "#ui/layout/tasks.tsx";
import { showInstant } from "#ui/locale.ts";
import type { Address } from "#ui/table/address.ts";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import type { ListedObjection, MyObjection } from "./list-objections.ts";
import { StateOf } from "./objection-words.tsx";
import { reviewerNamed } from "./timeline.ts";

type ListProps = {
  mine: readonly MyObjection[];
  /** For personnel and auditors: everything of a year. */
  all: { year: number; objections: readonly ListedObjection[]; next: string | null } | null;
  address: Address;
};

/** What waits for me, what concerns me, and for who keeps or audits the files everything of a year. */
export const ObjectionsPage = ({ mine, all, address }: ListProps) => {
  const waiting = mine.filter(({ waitsForMe }) => waitsForMe);
  const others = mine.filter(({ waitsForMe }) => !waitsForMe);
  return (
    <>
      <Heading title={say("objection.list.title")} lead={say("objection.list.lead")} />
      <Card title={say("objection.list.waiting")}>
        {waiting.length > 0 ? (
          <Tasks tasks={waiting.map(asTask)} />
        ) : (
          <EmptyState
            title={say("objection.list.none-waiting")}
            text={say("objection.list.none-waiting.text")}
          />
        )}
      </Card>
      {others.length > 0 && (
        <Card title={say("objection.list.mine")}>
          <ObjectionTable
            title={say("objection.list.mine")}
            rows={others}
            address={{ path: "/keberatan", query: {} }}
          />
        </Card>
      )}
      {all && (
        <Card title={say("objection.list.year", { year: all.year })} lead={say("objection.list.year.lead")}>
          <ObjectionTable
            title={say("objection.list.year", { year: all.year })}
            rows={all.objections}
            address={address}
            next={all.next}
          />
          <Years year={all.year} />
        </Card>
      )}
    </>
  );
};

const Years = ({ year }: { year: number }) => (
  <p>
    <a href={`/keberatan?tahun=${year - 1}`}>{say("objection.list.before", { year: year - 1 })}</a>
  </p>
);

function asTask(one: MyObjection): Task {
  const { objectionId, employeeName, interval, year } = one;
  return {
    ...{ tone: "urgent", mark: "!", href: `/keberatan/${objectionId}` },
    title: say("objection.task", { name: employeeName, interval: intervalName(interval), year }),
    text: say(`objection.task.${one.party}`),
  };
}

type TableProps = { title: string; rows: readonly ListedObjection[]; address: Address; next?: string | null };

const ObjectionTable = ({ title, rows, address, next = null }: TableProps) => (
  <Table
    caption={title}
    captionHidden
    columns={columns()}
    rows={rows}
    address={address}
    paging={{ next, previous: null }}
    empty={<EmptyState title={say("objection.list.none")} text={say("objection.list.none.text")} />}
  />
);

function columns(): Column<ListedObjection>[] {
  return [
    { head: say("objection.column.who"), cell: whoCell },
    { head: say("objection.column.state"), cell: ({ state }) => <StateOf state={state} /> },
    { head: say("objection.column.filed"), cell: ({ filedAt }) => showInstant(filedAt) },
    { head: say("objection.column.reviewer"), cell: (one) => reviewerNamed(one) },
  ];
}

const whoCell = ({ objectionId, employeeName, interval, year }: ListedObjection) => (
  <>
    <a href={`/keberatan/${objectionId}`}>{employeeName}</a>
    <br />
    <span class="am-sub">{say("objection.of", { interval: intervalName(interval), year })}</span>
  </>
);
