import { z } from "zod";
import { keepers } from "#organisation/office.ts";
import { query } from "#platform/procedures/query.ts";
import { sheetFormats } from "#platform/spreadsheets/formats.ts";
import type { Table } from "#platform/spreadsheets/table.ts";
import { say } from "#platform/words/words.ts";
import { type Law, lawOn } from "#rules/law.ts";
import { findPositionKind } from "#rules/position-kind/position-kind.ts";
import { peopleHere } from "./changes.ts";
import { type Current, type CurrentPerson, currentOrganisation } from "./current-people.ts";
import { type ListRow, listCells, listColumns } from "./list-columns.ts";

export const currentList = query({
  name: "import.current-list",
  route: {
    method: "GET",
    path: "/current-list",
    summary: "Everybody who holds a position today, as a list that can be changed and uploaded again",
    tags: ["import"],
  },
  who: [...keepers],
  input: z.object({ format: z.enum(["xlsx", "csv"]).default("xlsx") }),
  output: z.file(),
  run: async ({ queries, agencyId, today, services, input: { format } }) => {
    const current = await currentOrganisation(queries, agencyId, today);
    const { write, mediaType } = sheetFormats[format];
    const bytes = await new Response(write(listTable(current, lawOn(services.law, today)))).bytes();
    return new File([bytes], `${say("import.current.file")} ${today}.${format}`, { type: mediaType });
  },
});

/** The record in the importer's own columns: reading it back changes nothing. */
function listTable(current: Current, law: Law): Table {
  const people = peopleHere(current);
  const holderOf = new Map(people.map(({ positionId, nip }) => [positionId, nip]));
  const rows = people.map((person) => listCells(rowOf(person, { current, law, holderOf })));
  return { name: say("import.template.sheet"), columns: listColumns(), rows };
}

type Around = { current: Current; law: Law; holderOf: ReadonlyMap<string | null, string> };

function rowOf(person: CurrentPerson, { current, law, holderOf }: Around): ListRow {
  const { nip, name, grade, gradeSince, status, since, email, positionId } = person;
  const position = current.positions.get(positionId ?? "");
  const kind = position?.kind ?? "";
  return {
    ...{ nip, name, grade, gradeSince, status, since, email },
    title: position?.title ?? "",
    kind: findPositionKind(kind, law)?.name ?? kind,
    unit: position?.unitName ?? "",
    superior: position?.reportsToId ? (holderOf.get(position.reportsToId) ?? "") : "",
  };
}
