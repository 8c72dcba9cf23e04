import { say } from "#platform/words/words.ts";
import { Select } from "#ui/form/select.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { StateTag } from "#ui/layout/tag.tsx";
import { showInstant } from "#ui/locale.ts";
import type { Column } from "#ui/table/column.ts";
import { Filter } from "#ui/table/filter.tsx";
import { Table } from "#ui/table/table.tsx";
import type { Oldest, OldestCases } from "./oldest-cases.ts";
import { showMinutes } from "./shown-time.ts";
import { optionsOf } from "./speed-filter.tsx";

/** What has been open longest: where a late unit begins. */
export const OldestCasesPage = ({
  found,
  query,
}: {
  found: OldestCases;
  query: Readonly<Record<string, string>>;
}) => {
  const address = { path: "/kecepatan/terbuka", query };
  const unit = found.units.find(({ id }) => id === found.unitId)?.name ?? say("speed.all-units");
  return (
    <>
      <Breadcrumb crumbs={[{ href: "/kecepatan", label: say("speed.title") }]} />
      <Heading eyebrow={unit} title={say("speed.oldest")} lead={say("speed.oldest.lead")} />
      <Filter address={address} names={["unit"]}>
        <Select
          name="unit"
          label={say("speed.unit")}
          placeholder={say("speed.all-units")}
          value={found.unitId ?? ""}
          options={optionsOf(found.units)}
        />
      </Filter>
      <Table
        caption={say("speed.oldest")}
        captionHidden
        columns={columnsOf()}
        rows={found.cases}
        address={address}
        paging={{ next: found.next, previous: null }}
        empty={<EmptyState title={say("speed.oldest.none")} text={say("speed.oldest.none.text")} />}
      />
    </>
  );
};

function columnsOf(): Column<Oldest>[] {
  return [
    {
      head: say("speed.oldest.number"),
      cell: ({ caseId, number }) => (
        <a class="ds-link" href={`/loket/permohonan/${caseId}`}>
          {number}
        </a>
      ),
    },
    { head: say("speed.service"), cell: ({ serviceName }) => serviceName },
    { head: say("speed.unit"), cell: ({ unitName }) => unitName },
    { head: say("speed.oldest.received"), cell: ({ receivedAt }) => showInstant(receivedAt) },
    { head: say("speed.oldest.minutes"), numeric: true, cell: ({ minutes }) => showMinutes(minutes) },
    {
      head: say("speed.oldest.due"),
      cell: ({ dueAt, isLate, isPaused }) => (
        <>
          {dueAt ? showInstant(dueAt) : say("speed.oldest.no-promise")}{" "}
          {isPaused ? (
            <StateTag state="waiting">{say("speed.oldest.paused")}</StateTag>
          ) : isLate ? (
            <StateTag state="late" />
          ) : null}
        </>
      ),
    },
  ];
}
