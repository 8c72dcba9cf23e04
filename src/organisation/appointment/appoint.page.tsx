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
import { Radios } from "#ui/form/choices.tsx";
import { DateField } from "#ui/form/date-field.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { actingKinds } from "./appointment.schema.ts";
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
        {...fieldOf(attempt.entry, "positionId")}
      />
      <DateField label={say("appointment.starts-on")} {...fieldOf(attempt.entry, "startsOn")} />
      <DecreeField attempt={attempt} />
    </FormPage>
  );
};

export const ActingPage = ({ person, choice, attempt }: AppointProps) => {
  const address = `/pegawai/${person.employeeId}/plt-plh`;
  const { entry } = attempt;
  return (
    <FormPage
      {...formOf(person)}
      search={<PositionSearch address={address} choice={choice} />}
      title={say("appointment.acting.title", { name: person.name })}
      lead={say("appointment.acting.lead")}
      action={withSearch(address, choice)}
      button={say("appointment.acting.button")}
      attempt={attempt}
    >
      <Radios
        label={say("appointment.acting.kind")}
        options={actingKinds.map((kind) => ({
          value: kind,
          label: say(`appointment.acting.${kind}`),
          hint: say(`appointment.acting.${kind}.hint`),
        }))}
        {...fieldOf(entry, "kind")}
      />
      <PositionSelect label={say("appointment.position")} choice={choice} {...fieldOf(entry, "positionId")} />
      <DateField label={say("appointment.starts-on")} {...fieldOf(entry, "startsOn")} />
      <DateField label={say("appointment.ends-on")} {...fieldOf(entry, "endsOn")} />
      <DecreeField attempt={attempt} />
    </FormPage>
  );
};
