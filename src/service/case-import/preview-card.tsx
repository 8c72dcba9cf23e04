import { say, sayIfKnown } from "#platform/words/words.ts";
import type { Foreseen, ForeseenRow } from "#service/sheet-import/foreseen.schema.ts";
import type { Named } from "#service/sheet-import/named.ts";
import type { PreviewProps } from "#service/sheet-import/preview.page.ts";
import { Card } from "#ui/layout/card.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { StateTag } from "#ui/layout/tag.tsx";
import { showDay, showList } from "#ui/locale.ts";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import { caseNoun } from "./case.noun.ts";

/** What a log would bring, before anybody says yes. */
export const CasePreview = ({ finding: { foreseen, added, changed }, ...house }: PreviewProps) =>
  foreseen && (
    <>
      <Warnings foreseen={foreseen} />
      <FirstRows foreseen={foreseen} all={added + changed} {...house} />
    </>
  );

/** What taking over means at once, and what may be a slip in the file. */
const Warnings = ({ foreseen: { open, late, closedDays, closedDayRows } }: { foreseen: Foreseen }) => {
  const rows = showList(closedDayRows.map(String), "and");
  return (
    <>
      {open > 0 && (
        <Notice tone={late > 0 ? "warning" : "info"}>
          {say("case-import.foreseen.open", { open, late })}
        </Notice>
      )}
      {closedDays > 0 && (
        <Notice tone="info">{say("case-import.foreseen.closed-days", { count: closedDays, rows })}</Notice>
      )}
    </>
  );
};

type FirstRowsProps = Omit<PreviewProps, "finding"> & { foreseen: Foreseen; all: number };

/** The first rows as they will be written, with the names of this house. */
const FirstRows = ({ foreseen: { rows }, all, importId, services, units }: FirstRowsProps) => (
  <Card
    title={say("case-import.foreseen.title")}
    lead={say("case-import.foreseen.lead", { shown: rows.length, all })}
  >
    <Table
      caption={say("case-import.foreseen.title")}
      captionHidden
      columns={columns(namesById(services), namesById(units))}
      rows={rows}
      address={{ path: `${caseNoun.place}/${importId}`, query: {} }}
    />
  </Card>
);

function columns(
  services: ReadonlyMap<string, string>,
  units: ReadonlyMap<string, string>,
): Column<ForeseenRow>[] {
  return [
    {
      head: say("case-import.field.reference"),
      cell: ({ reference, isChange }) => (
        <div>
          {reference}
          {isChange && <div class="am-sub">{say("case-import.foreseen.change")}</div>}
        </div>
      ),
    },
    { head: say("case-import.foreseen.row"), cell: ({ rowNumber }) => String(rowNumber), numeric: true },
    {
      head: say("case-import.field.service"),
      cell: ({ serviceId, unitId }) => (
        <div>
          {services.get(serviceId) ?? "–"}
          <div class="am-sub">{units.get(unitId) ?? "–"}</div>
        </div>
      ),
    },
    {
      head: say("case-import.field.received"),
      cell: ({ received, isClosedDay }) => (
        <div>
          {momentInWords(received)}
          {isClosedDay && <div class="am-sub">{say("case-import.foreseen.closed-day")}</div>}
        </div>
      ),
    },
    { head: say("case-import.field.closed"), cell: ({ closed }) => (closed ? momentInWords(closed) : "–") },
    {
      head: say("case-import.field.outcome"),
      cell: ({ meaning, isLate }) =>
        isLate ? (
          <StateTag state="late">{say("case-import.foreseen.late")}</StateTag>
        ) : (
          sayIfKnown(`case-import.meaning.${meaning}`)
        ),
    },
  ];
}

/** "2 Mar 2026, 08.10"; a log without times of day has none here. */
function momentInWords(moment: string): string {
  const [day = "", time = ""] = moment.split("T");
  const isWholeDay = time === "00:00" || time === "23:59";
  return isWholeDay ? showDay(day, "medium") : `${showDay(day, "medium")}, ${time.replace(":", ".")}`;
}

function namesById(named: readonly Named[]): ReadonlyMap<string, string> {
  return new Map(named.map(({ id, name }) => [id, name]));
}
