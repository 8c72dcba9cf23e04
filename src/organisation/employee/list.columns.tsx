import { say } from "#platform/words/words.ts";
import { Tag } from "#ui/layout/tag.tsx";
import type { Column } from "#ui/table/column.ts";
import type { ListedPerson } from "./employee.schema.ts";

/** What the list shows; NIP, status and grade only to the office. */
export function listColumns(office: boolean): Column<ListedPerson>[] {
  const open: Column<ListedPerson>[] = [
    { head: say("employee.name"), sort: "name", cell: nameCell },
    { head: say("employee.position"), sort: "position", cell: positionCell },
    { head: say("employee.unit"), sort: "unit", cell: unitCell },
  ];
  if (!office) return open;
  return [
    ...open,
    {
      head: say("employee.nip"),
      sort: "nip",
      onPhone: "left-out",
      cell: ({ nip }) => <span class="am-nip">{nip}</span>,
    },
    {
      head: say("employee.grade"),
      onPhone: "left-out",
      cell: ({ grade, status }) => `${status ?? ""} ${grade ?? ""}`.trim(),
    },
  ];
}

function nameCell({ employeeId, name }: ListedPerson) {
  return (
    <a class="ds-link" href={`/pegawai/${employeeId}`}>
      {name}
    </a>
  );
}

function positionCell({ positionTitle }: ListedPerson) {
  return positionTitle || <span class="am-sub">{say("employee.no-position")}</span>;
}

function unitCell({ unitId, unitName, isOutside }: ListedPerson) {
  if (isOutside)
    return (
      <>
        {unitName} <Tag>{say("employee.outside")}</Tag>
      </>
    );
  return unitId ? (
    <a class="ds-link" href={`/organisasi/unit/${unitId}`}>
      {unitName}
    </a>
  ) : null;
}
