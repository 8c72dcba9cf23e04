import { ask } from "#platform/http/ask.ts";
import type { PageContext } from "#platform/http/page-env.ts";
import { rowsByPage } from "#platform/spreadsheets/rows-by-page.ts";
import type { Table, TableRow } from "#platform/spreadsheets/table.ts";
import { say } from "#platform/words/words.ts";
import { periodPeople } from "./people.ts";
import type { PeopleInput, PersonOfYear } from "./period.schema.ts";

const rowsAPiece = 1000;

export type PeopleAsked = Pick<PeopleInput, "year" | "unitId" | "state">;

/**
 * The whole list as a table for a file, read piece by piece as the file is sent. The first piece is read before it
 * begins: what has begun cannot become a refusal.
 */
export async function peopleTable(page: PageContext, asked: PeopleAsked, nips: boolean): Promise<Table> {
  const first = await pieceOf(page, asked);
  return {
    name: say("period.people", { year: asked.year }),
    columns: [
      { header: say("period.person"), type: "text", width: 36 },
      ...(nips ? [{ header: say("period.nip"), type: "text", width: 22 } as const] : []),
      { header: say("period.position"), type: "text", width: 40 },
      { header: say("period.unit"), type: "text", width: 40 },
      { header: say("period.plan"), type: "text", width: 20 },
      { header: say("period.due"), type: "date", width: 14 },
      { header: say("period.appraiser"), type: "text", width: 36 },
      { header: say("period.left-on"), type: "date", width: 14 },
    ],
    rows: rowsByPage(
      first,
      (after) => pieceOf(page, asked, after),
      ({ people }) => people.map((person) => rowOf(person, nips)),
    ),
  };
}

function pieceOf(page: PageContext, asked: PeopleAsked, after?: string) {
  return ask(page, periodPeople, { ...asked, limit: rowsAPiece, ...(after ? { after } : {}) });
}

/** In the order of the columns. */
function rowOf(person: PersonOfYear, nips: boolean): TableRow {
  const { name, nip, positionTitle, unitName, state, dueOn, appraiserName, leftOn } = person;
  const plan = say(`period.state.${state}`);
  return [name, ...(nips ? [nip] : []), positionTitle, unitName, plan, dueOn, appraiserName, leftOn];
}
