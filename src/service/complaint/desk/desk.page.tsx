import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Tabs } from "#ui/layout/tabs.tsx";
import { StateTag } from "#ui/layout/tag.tsx";
import { showInstant } from "#ui/locale.ts";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import { type Stage, stages } from "../complaint.schema.ts";
import type { Listed } from "./list.ts";

type Props = { complaints: readonly Listed[]; stage: Stage | undefined; next: string | null };

/** What waits, the soonest due first. */
export const DeskPage = ({ complaints, stage, next }: Props) => (
  <>
    <Heading title={say("complaint.desk.title")} lead={say("complaint.desk.lead")} />
    <Tabs
      label={say("complaint.desk.title")}
      tabs={[
        { href: "/pengaduan", label: say("complaint.desk.all"), current: stage === undefined },
        ...stages.map((each) => ({
          ...{ href: `/pengaduan?tahap=${each}`, label: say(`complaint.stage.${each}`) },
          current: each === stage,
        })),
      ]}
    />
    <Card>
      <ComplaintTable
        title={say("complaint.desk.title")}
        complaints={complaints}
        base="/pengaduan"
        query={stage ? { tahap: stage } : {}}
        next={next}
      />
    </Card>
  </>
);

type TableProps = {
  title: string;
  complaints: readonly Listed[];
  base: string;
  query?: Record<string, string>;
  next?: string | null;
};

export const ComplaintTable = ({ title, complaints, base, query = {}, next = null }: TableProps) => (
  <Table
    caption={title}
    captionHidden
    columns={columns(base)}
    rows={complaints}
    address={{ path: base, query }}
    paging={{ next, previous: null }}
    empty={<EmptyState title={say("complaint.desk.none")} text={say("complaint.desk.none.text")} />}
  />
);

function columns(base: string): Column<Listed>[] {
  return [
    {
      head: say("complaint.receipt.number"),
      cell: ({ complaintId, number }) => <a href={`${base}/${complaintId}`}>{number}</a>,
    },
    { head: say("complaint.field.kind.desk"), cell: ({ kind }) => say(`complaint.kind.${kind}`) },
    {
      head: say("complaint.column.stage"),
      cell: ({ stage, isLate }) => (
        <StateTag state={isLate ? "late" : "waiting"}>{say(`complaint.stage.${stage}`)}</StateTag>
      ),
    },
    { head: say("complaint.column.unit"), cell: ({ unitName }) => unitName ?? "–" },
    { head: say("complaint.column.due"), cell: ({ dueAt }) => showInstant(dueAt) },
  ];
}
