import { ask } from "#platform/http/ask.ts";
import type { PageContext } from "#platform/http/page-env.ts";
import type { Table, TableColumn, TableRow } from "#platform/spreadsheets/table.ts";
import { say } from "#platform/words/words.ts";
import type { ListedPerson } from "./employee.schema.ts";
import { listEmployees } from "./list-employees.ts";
import type { ListQuery } from "./list-query.ts";

const rowsAPiece = 1000;

/**
 * The whole list as a table for a file, read piece by piece as the file is sent: 25,000 people never stand in memory
 * at once, and no connection is held while a slow network takes them.
 */
export function listTable(page: PageContext, query: ListQuery, office: boolean): Table {
  const columns = office ? [...openColumns(), ...officeColumns()] : openColumns();
  return { name: say("employee.list.file"), columns, rows: rowsOf(page, query) };
}

async function* rowsOf(page: PageContext, query: ListQuery): AsyncGenerator<TableRow> {
  let after: string | undefined;
  do {
    const piece = await ask(page, listEmployees, {
      ...query,
      limit: rowsAPiece,
      ...(after ? { after } : {}),
    });
    for (const person of piece.people) yield rowOf(person);
    after = piece.next ?? undefined;
  } while (after !== undefined);
}

function openColumns(): TableColumn[] {
  return [
    { header: say("employee.name"), type: "text", width: 36 },
    { header: say("employee.position"), type: "text", width: 40 },
    { header: say("employee.unit"), type: "text", width: 40 },
  ];
}

function officeColumns(): TableColumn[] {
  return [
    { header: say("employee.nip"), type: "text", width: 22 },
    { header: say("employee.status"), type: "text", width: 10 },
    { header: say("employee.grade"), type: "text", width: 12 },
  ];
}

/** In the order of the columns; a table without the office's columns leaves the rest out. */
function rowOf({ name, positionTitle, unitName, isOutside, nip, status, grade }: ListedPerson): TableRow {
  const unit = isOutside ? say("employee.outside.at", { institution: unitName }) : unitName;
  return [name, positionTitle, unit, nip, status, grade];
}
