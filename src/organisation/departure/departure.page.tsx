import { DecreeField } from "#organisation/appointment/decree-field.tsx";
import { type EmployeeView, formOf } from "#organisation/employee/employee-view.ts";
import { FormPage } from "#organisation/form.page.tsx";
import { say } from "#platform/words/words.ts";
import type { Attempt } from "#ui/form/attempt.ts";
import { Radios } from "#ui/form/choices.tsx";
import { DateField } from "#ui/form/date-field.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { statedReasons } from "./depart.ts";

export const DeparturePage = ({ person, attempt }: { person: EmployeeView; attempt: Attempt }) => (
  <FormPage
    {...formOf(person)}
    title={say("departure.title", { name: person.name })}
    lead={say("departure.lead")}
    action={`/pegawai/${person.employeeId}/berhenti`}
    button={say("departure.button")}
    attempt={attempt}
  >
    <Radios
      label={say("departure.reason")}
      options={statedReasons.map((reason) => ({ value: reason, label: say(`departure.reason.${reason}`) }))}
      {...fieldOf(attempt.entry, "reason")}
    />
    <DateField
      label={say("departure.left-on")}
      hint={say("departure.left-on.hint")}
      {...fieldOf(attempt.entry, "leftOn")}
    />
    <DecreeField attempt={attempt} />
  </FormPage>
);
