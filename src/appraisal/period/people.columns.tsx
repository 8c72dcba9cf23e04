import { say } from "#platform/words/words.ts";
import { showDay } from "#ui/locale.ts";
import type { Column } from "#ui/table/column.ts";
import type { PersonOfYear } from "./period.schema.ts";
import { YearStateTag } from "./period-words.tsx";

/** What the list shows; NIPs only to who may read everybody's. */
export function peopleColumns(today: string, nips: boolean): Column<PersonOfYear>[] {
  const nip: Column<PersonOfYear> = {
    head: say("period.nip"),
    onPhone: "left-out",
    cell: (person) => <span class="am-nip">{person.nip}</span>,
  };
  return [
    { head: say("period.person"), cell: nameCell },
    { head: say("period.plan"), cell: planCell },
    { head: say("period.unit"), cell: ({ unitName }) => unitName },
    { head: say("period.position"), cell: ({ positionTitle }) => positionTitle, onPhone: "left-out" },
    ...(nips ? [nip] : []),
    { head: say("period.due"), cell: (person) => dueCell(person, today) },
  ];
}

const nameCell = ({ employeeId, name, leftOn }: PersonOfYear) => (
  <>
    <a class="ds-link" href={`/pegawai/${employeeId}`}>
      {name}
    </a>
    {leftOn && <span class="am-sub"> {say("period.left", { day: leftOn })}</span>}
  </>
);

/** Where it is, and with whom it is agreed. */
const planCell = ({ state, appraiserName }: PersonOfYear) => (
  <>
    <YearStateTag state={state} />
    {appraiserName && <span class="am-sub"> {say("period.with", { name: appraiserName })}</span>}
  </>
);

/** A day is said to whoever still has something to do by it. */
function dueCell({ state, dueOn }: PersonOfYear, today: string) {
  if (state === "agreed") return null;
  return dueOn < today ? say("period.due.passed", { day: showDay(dueOn) }) : showDay(dueOn);
}
