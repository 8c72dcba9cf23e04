import { say } from "#platform/words/words.ts";
import { Select } from "#ui/form/select.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Tabs } from "#ui/layout/tabs.tsx";
import { StateTag } from "#ui/layout/tag.tsx";
import { showInstant } from "#ui/locale.ts";
import type { Address } from "#ui/table/address.ts";
import type { Column } from "#ui/table/column.ts";
import { Filter } from "#ui/table/filter.tsx";
import { Table } from "#ui/table/table.tsx";
import { type ComplaintKind, complaintKinds, type Stage, stages } from "../complaint.schema.ts";
import type { Listed } from "./list.ts";

type Asked = {
  stage: Stage | undefined;
  kind: ComplaintKind | undefined;
  unitId: string | undefined;
  number: string | undefined;
};
type Props = {
  complaints: readonly Listed[];
  next: string | null;
  units: readonly { unitId: string; name: string }[];
  asked: Asked;
};

/** What waits, the soonest due first. */
export const DeskPage = ({ complaints, next, units, asked }: Props) => {
  const address = { path: "/pengaduan", query: queryOf(asked) };
  return (
    <>
      <Heading title={say("complaint.desk.title")} lead={say("complaint.desk.lead")} />
      <p class="am-next">
        <a href="/pengaduan/ringkas">{say("complaint.overview.title")}</a>
        <a href="/pengaduan/lapor">{say("complaint.lapor.title")}</a>
      </p>
      <Tabs
        label={say("complaint.desk.title")}
        tabs={[
          { href: hrefOf(asked, undefined), label: say("complaint.desk.all"), current: !asked.stage },
          ...stages.map((each) => ({
            ...{ href: hrefOf(asked, each), label: say(`complaint.stage.${each}`) },
            current: each === asked.stage,
          })),
        ]}
      />
      <Card>
        <DeskFilter address={address} units={units} asked={asked} />
        <ComplaintTable
          title={say("complaint.desk.title")}
          complaints={complaints}
          base={address.path}
          query={address.query}
          next={next}
        />
      </Card>
    </>
  );
};

function queryOf({ stage, kind, unitId, number }: Asked): Record<string, string> {
  const all = { tahap: stage, jenis: kind, kantor: unitId, nomor: number };
  return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

function hrefOf(asked: Asked, stage: Stage | undefined): string {
  const query = new URLSearchParams(queryOf({ ...asked, stage })).toString();
  return query ? `/pengaduan?${query}` : "/pengaduan";
}

type FilterProps = Pick<Props, "units" | "asked"> & { address: Address };

const DeskFilter = ({ address, units, asked }: FilterProps) => (
  <Filter address={address} names={["nomor", "jenis", "kantor"]}>
    <TextField name="nomor" label={say("complaint.receipt.number")} value={asked.number} optional />
    <Select
      name="jenis"
      label={say("complaint.field.kind.desk")}
      value={asked.kind ?? ""}
      options={[
        { value: "", label: say("complaint.desk.all") },
        ...complaintKinds.map((kind) => ({ value: kind, label: say(`complaint.kind.${kind}`) })),
      ]}
      optional
    />
    <Select
      name="kantor"
      label={say("complaint.column.unit")}
      value={asked.unitId ?? ""}
      options={[
        { value: "", label: say("complaint.desk.all") },
        ...units.map(({ unitId, name }) => ({ value: unitId, label: name })),
      ]}
      optional
    />
  </Filter>
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
