import { type EmployeeView, formOf } from "#organisation/employee/employee-view.ts";
import { grantedRoles } from "#organisation/employee/timeline.schema.ts";
import { FormPage } from "#organisation/form.page.tsx";
import { say } from "#platform/words/words.ts";
import type { Attempt } from "#ui/form/attempt.ts";
import { Radios } from "#ui/form/choices.tsx";
import { DateField } from "#ui/form/date-field.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { TextField } from "#ui/form/text-field.tsx";

export const GrantPage = ({ person, attempt }: { person: EmployeeView; attempt: Attempt }) => (
  <FormPage
    {...formOf(person)}
    title={say("role-grant.give.title", { name: person.name })}
    lead={say("role-grant.give.lead")}
    action={`/pegawai/${person.employeeId}/peran`}
    button={say("role-grant.give.button")}
    attempt={attempt}
  >
    <Radios
      label={say("role-grant.role")}
      options={grantedRoles.map((role) => ({
        value: role,
        label: say(`role.${role}`),
        hint: say(`role-grant.does.${role}`),
      }))}
      {...fieldOf(attempt.entry, "role")}
    />
    <DateField label={say("appointment.starts-on")} {...fieldOf(attempt.entry, "startsOn")} />
    <DateField
      label={say("appointment.ends-on")}
      hint={say("role-grant.ends-on.hint")}
      {...fieldOf(attempt.entry, "endsOn")}
    />
    <TextField label={say("role-grant.reason")} maxlength={1000} {...fieldOf(attempt.entry, "reason")} />
  </FormPage>
);
