import { type EmployeeView, formOf } from "#organisation/employee/employee-view.ts";
import { FormPage } from "#organisation/form.page.tsx";
import { withSearch } from "#organisation/position/position-choice.ts";
import {
  type PositionChoice,
  PositionSearch,
  PositionSelect,
} from "#organisation/position/position-select.tsx";
import { say } from "#platform/words/words.ts";
import type { Attempt } from "#ui/form/attempt.ts";
import { DateField } from "#ui/form/date-field.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { DecreeField } from "./decree-field.tsx";

type AppointProps = { person: EmployeeView; choice: PositionChoice; attempt: Attempt };

export const AppointPage = ({ person, choice, attempt }: AppointProps) => {
  const address = `/pegawai/${person.employeeId}/pindah`;
  return (
    <FormPage
      {...formOf(person)}
      search={<PositionSearch address={address} choice={choice} />}
      title={say("appointment.appoint.title", { name: person.name })}
      lead={say("appointment.appoint.lead")}
      action={withSearch(address, choice)}
      button={say("appointment.appoint.button")}
      attempt={attempt}
    >
      <PositionSelect
        label={say("appointment.position")}
        choice={choice}
        vacantFirst
        {...fieldOf(attempt.entry, "positionId")}
      />
      <DateField label={say("appointment.starts-on")} {...fieldOf(attempt.entry, "startsOn")} />
      <DecreeField attempt={attempt} />
    </FormPage>
  );
};
