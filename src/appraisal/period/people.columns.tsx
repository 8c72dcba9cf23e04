import { say } from "#platform/words/words.ts";
import { showDay } from "#ui/locale.ts";
import type { Column } from "#ui/table/column.ts";
import type { PersonOfYear } from "./period.schema.ts";
import { YearStateTag } from "./period-words.tsx";

export function peopleColumns(today: string): Column<PersonOfYear>[] {
  return [
    { head: say("period.person"), cell: nameCell },
    { head: say("period.position"), cell: ({ positionTitle }) => positionTitle },
    { head: say("period.unit"), cell: ({ unitName }) => unitName },
    { head: say("period.plan"), cell: planCell },
    { head: say("period.due"), cell: (person) => dueCell(person, today) },
  ];
}

const nameCell = ({ employeeId, name, nip, leftOn }: PersonOfYear) => (
  <div>
    <a class="ds-link" href={`/pegawai/${employeeId}`}>
      {name}
    </a>
    {nip && <p class="am-sub am-nip">{nip}</p>}
    {leftOn && <p class="am-sub">{say("period.left", { day: leftOn })}</p>}
  </div>
);

/** Where it is, and with whom it is agreed. */
const planCell = ({ state, appraiserName }: PersonOfYear) => (
  <div>
    <YearStateTag state={state} />
    {appraiserName && <p class="am-sub">{say("period.with", { name: appraiserName })}</p>}
  </div>
);

/** A day to come is said to whoever still has time; what is agreed has none any more. */
function dueCell({ state, dueOn }: PersonOfYear, today: string) {
  if (state === "agreed") return "–";
  return dueOn < today ? say("period.due.passed", { day: showDay(dueOn) }) : showDay(dueOn);
}
