import { type EmployeeView, formOf } from "#organisation/employee/employee-view.ts";
import { FormPage } from "#organisation/form.page.tsx";
import { withSearch } from "#organisation/position/position-choice.ts";
import {
  type PositionChoice,
  PositionSearch,
  PositionSelect,
} from "#organisation/position/position-select.tsx";
import { say } from "#platform/words/words.ts";
import type { Step } from "#rules/decision.ts";
import type { Attempt } from "#ui/form/attempt.ts";
import { Checkbox } from "#ui/form/checkbox.tsx";
import { Radios } from "#ui/form/choices.tsx";
import { DateField } from "#ui/form/date-field.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { Notice } from "#ui/layout/notice.tsx";
import { actingKinds } from "./appointment.schema.ts";
import { DecreeField } from "./decree-field.tsx";
import { TermReason } from "./term-reason.tsx";

type ActingProps = {
  person: EmployeeView;
  choice: PositionChoice;
  attempt: Attempt;
  /** Why the Plt as typed goes on past its term. */
  pastTerm: Step | undefined;
};

export const ActingPage = ({ person, choice, attempt, pastTerm }: ActingProps) => {
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
      <PositionSelect
        label={say("appointment.position")}
        choice={choice}
        vacantFirst
        {...fieldOf(entry, "positionId")}
      />
      <DateField label={say("appointment.starts-on")} {...fieldOf(entry, "startsOn")} />
      <DateField label={say("appointment.ends-on")} {...fieldOf(entry, "endsOn")} />
      <DecreeField attempt={attempt} />
      {pastTerm && <PastTerm reason={pastTerm} attempt={attempt} />}
    </FormPage>
  );
};

/** The decree decides, not we: who has read this and ticks it goes on. */
const PastTerm = ({ reason, attempt }: { reason: Step; attempt: Attempt }) => (
  <>
    <Notice tone="warning" title={say("appointment.past-term")}>
      <TermReason reason={reason} />
    </Notice>
    <Checkbox label={say("appointment.past-term.knowingly")} {...fieldOf(attempt.entry, "knowingly")} />
  </>
);
