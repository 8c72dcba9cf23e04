import { say } from "#platform/words/words.ts";
import { Select } from "#ui/form/select.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { Tabs } from "#ui/layout/tabs.tsx";
import { type Address, hrefWith } from "#ui/table/address.ts";
import { Filter } from "#ui/table/filter.tsx";
import type { NamedUnit } from "../case-rows.ts";
import { type ComplaintKind, complaintKinds, type Stage, stages } from "../complaint.schema.ts";
import { ComplaintTable, type EmptyOf } from "./complaint-table.tsx";
import type { DeskCounts } from "./list-counts.ts";
import type { Listed } from "./listed.ts";
import { unitOptions } from "./unit-options.ts";

type Asked = {
  show: "late" | "closed" | undefined;
  stage: Stage | undefined;
  kind: ComplaintKind | undefined;
  unitId: string | undefined;
  number: string | undefined;
};
type Props = {
  complaints: readonly Listed[];
  next: string | null;
  counts: DeskCounts;
  units: readonly NamedUnit[];
  asked: Asked;
};

/** What waits, the soonest due first; what is closed; and whatever a number finds. */
export const DeskPage = ({ complaints, next, counts, units, asked }: Props) => {
  const address = { path: "/pengaduan", query: queryOf(asked) };
  return (
    <>
      <Heading title={say("complaint.desk.title")} lead={say("complaint.desk.lead")} />
      {counts.late > 0 && asked.show !== "late" && (
        <Notice tone="danger">
          <a class="ds-link" href={hrefOf(asked, { show: "late" })}>
            {say("complaint.desk.late", { count: counts.late })}
          </a>
        </Notice>
      )}
      <p class="am-next">
        <a href="/pengaduan/ringkas">{say("complaint.overview.title")}</a>
        <a href="/pengaduan/lapor">{say("complaint.lapor.title")}</a>
      </p>
      <Tabs label={say("complaint.desk.title")} tabs={tabsOf(asked, counts)} />
      <Card>
        <DeskFilter address={address} units={units} asked={asked} />
        {asked.number && <p class="am-sub">{say("complaint.desk.found", { number: asked.number })}</p>}
        <ComplaintTable
          title={say("complaint.desk.title")}
          complaints={complaints}
          address={address}
          next={next}
          empty={emptyOf(asked)}
        />
      </Card>
    </>
  );
};

type Side = Pick<Asked, "show"> | Pick<Asked, "stage">;

function tabsOf(asked: Asked, counts: DeskCounts) {
  const isSearch = Boolean(asked.number);
  const tab = (side: Side, words: string, count: number, isCurrent: boolean) => ({
    href: hrefOf(asked, side),
    count,
    label: say("complaint.desk.tab", { side: words, count }),
    current: isCurrent && !isSearch,
  });
  const sidesOfList = [
    tab({ show: undefined }, say("complaint.desk.open"), counts.open, !asked.show && !asked.stage),
    tab({ show: "late" }, say("complaint.desk.late.tab"), counts.late, asked.show === "late"),
    ...stages.map((stage) =>
      tab({ stage }, say(`complaint.stage.${stage}`), counts.stages[stage] ?? 0, stage === asked.stage),
    ),
    tab({ show: "closed" }, say("complaint.desk.closed"), counts.closed, asked.show === "closed"),
  ];
  return sidesOfList.filter(({ count, current }, index) => count > 0 || current || index === 0);
}

function queryOf({ show, stage, kind, unitId, number }: Asked): Record<string, string> {
  const side = show ? sides[show] : stage;
  const all = { tahap: side, jenis: kind, kantor: unitId, nomor: number };
  return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

/** As the sides are called in an address. */
export const sides = { late: "terlambat", closed: "selesai" } as const;

/** A side of the list; what was searched is left behind, since a search looks at all sides. */
function hrefOf(asked: Asked, side: Side): string {
  const query = queryOf({ ...asked, number: undefined, show: undefined, stage: undefined, ...side });
  return hrefWith({ path: "/pengaduan", query }, {});
}

function emptyOf({ number, show }: Asked): EmptyOf {
  if (number) return "found";
  return show ?? "open";
}

type FilterProps = Pick<Props, "units" | "asked"> & { address: Address };

const DeskFilter = ({ address, units, asked }: FilterProps) => (
  <Filter address={address} names={["nomor", "jenis", "kantor"]}>
    <TextField name="nomor" label={say("complaint.desk.number")} value={asked.number} optional />
    <Select
      name="jenis"
      label={say("complaint.field.kind.desk")}
      value={asked.kind ?? ""}
      placeholder={say("complaint.desk.all")}
      options={complaintKinds.map((kind) => ({ value: kind, label: say(`complaint.kind.${kind}`) }))}
      optional
    />
    <Select
      name="kantor"
      label={say("complaint.field.unit")}
      value={asked.unitId ?? ""}
      placeholder={say("complaint.desk.all")}
      options={unitOptions(units)}
      optional
    />
  </Filter>
);
