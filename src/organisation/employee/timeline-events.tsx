import { titleHeld } from "#organisation/appointment/acting-title.ts";
import { TermReason } from "#organisation/appointment/term-reason.tsx";
import { addDays } from "#platform/clock/clock.ts";
import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import type { Step } from "#rules/decision.ts";
import { gradeName } from "#rules/grade/grade.ts";
import type { Law } from "#rules/law.ts";
import { Button } from "#ui/form/button.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import type { TimelineEvent } from "#ui/layout/timeline.tsx";
import { showDay, showDays } from "#ui/locale.ts";
import type { Timeline } from "./timeline.schema.ts";

type Reading = {
  today: string;
  law: Law;
  keeper: boolean;
  /** Why a Plt goes on past its term, by appointment. */
  pastTerms: ReadonlyMap<string, Step>;
};

/** A career from the newest day to the oldest: positions, grades, appraisers, the end. */
export function timelineEvents(employeeId: string, timeline: Timeline, reading: Reading): TimelineEvent[] {
  const { appointments, appraisers, grades, delegations, departure } = timeline;
  const events = [
    ...(departure ? [departureEvent(departure, reading)] : []),
    ...appointments.map((appointment) => appointmentEvent(employeeId, appointment, reading)),
    ...grades.map((grade, index) => gradeEvent(grade, grades[index - 1], reading)),
    ...appraisers.map((appraiser) => appraiserEvent(appraiser, reading)),
    ...delegations.map((delegation) => delegationEvent(employeeId, delegation, reading)),
  ];
  return events.sort((one, other) => other.at.localeCompare(one.at));
}

type Dated = TimelineEvent & { at: string };
type Appointment = Timeline["appointments"][number];

function appointmentEvent(employeeId: string, appointment: Appointment, reading: Reading): Dated {
  const { appointmentId, kind, title, unitName, startsOn, endsOn, decree } = appointment;
  const pastTerm = reading.pastTerms.get(appointmentId);
  const details = [unitName, ...(decree ? [say("timeline.decree", { decree })] : [])].join(" · ");
  return {
    ...spanned(startsOn, endsOn, reading.today),
    title: titleHeld(kind, title),
    text: (
      <>
        {details}
        {pastTerm && <PastTerm reason={pastTerm} />}
        {reading.keeper && <AppointmentSteps {...{ employeeId, appointment, today: reading.today }} />}
      </>
    ),
  };
}

const PastTerm = ({ reason }: { reason: Step }) => (
  <Notice tone="warning" title={say("timeline.past-term")}>
    <TermReason reason={reason} />
  </Notice>
);

type StepsProps = { employeeId: string; appointment: Appointment; today: string };

/** What has begun can be ended, what has not can be taken back. */
const AppointmentSteps = ({ employeeId, appointment, today }: StepsProps) => {
  const { appointmentId, startsOn, endsOn } = appointment;
  const href = `/pegawai/${employeeId}/penempatan/${appointmentId}`;
  if (startsOn > today)
    return (
      <Button action={`${href}/batal`} idempotencyKey={newFormKey()} variant="quiet">
        {say("appointment.withdraw")}
      </Button>
    );
  if (endsOn !== null && endsOn <= today) return null;
  return (
    <p>
      <a class="ds-link" href={`${href}/akhiri`}>
        {say("appointment.end")}
      </a>
    </p>
  );
};

type GradeHeld = Timeline["grades"][number];

/** A grade is held until the next one; the newest for good. */
function gradeEvent(held: GradeHeld, next: GradeHeld | undefined, { today, law }: Reading): Dated {
  const { grade, startsOn, decree } = held;
  return {
    ...spanned(startsOn, next ? addDays(next.startsOn, -1) : null, today),
    title: say("timeline.grade", { grade, name: gradeName(grade, law) }),
    text: decree ? say("timeline.decree", { decree }) : undefined,
  };
}

function appraiserEvent(span: Timeline["appraisers"][number], { today }: Reading): Dated {
  const { appraiserName, title, startsOn, endsOn } = span;
  return {
    ...spanned(startsOn, endsOn, today),
    title: say("timeline.appraiser", { name: appraiserName }),
    text: title,
  };
}

function delegationEvent(
  employeeId: string,
  { delegationId, appraiserName, startsOn, endsOn, reason }: Timeline["delegations"][number],
  { today, keeper }: Reading,
): Dated {
  const open = endsOn === null || endsOn > today;
  return {
    ...spanned(startsOn, endsOn, today),
    title: say("timeline.delegation", { name: appraiserName }),
    text: (
      <>
        {reason}
        {keeper && open && (
          <p>
            <a class="ds-link" href={`/pegawai/${employeeId}/delegasi/${delegationId}/akhiri`}>
              {say("delegation.end")}
            </a>
          </p>
        )}
      </>
    ),
  };
}

function departureEvent(
  { leftOn, reason, decree }: NonNullable<Timeline["departure"]>,
  { today }: Reading,
): Dated {
  return {
    at: leftOn,
    when: showDay(leftOn),
    title: say(`departure.reason.${reason}`),
    text: decree ? say("timeline.decree", { decree }) : undefined,
    state: leftOn > today ? "open" : "done",
  };
}

function spanned(startsOn: string, endsOn: string | null, today: string) {
  const state = startsOn > today ? "open" : endsOn !== null && endsOn < today ? "done" : "now";
  const when =
    endsOn === null ? say("timeline.since", { day: showDay(startsOn) }) : showDays(startsOn, endsOn);
  return { at: startsOn, when, state } as const;
}
