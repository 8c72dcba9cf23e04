import { say } from "#platform/words/words.ts";
import type { Step } from "#rules/decision.ts";
import type { Law } from "#rules/law.ts";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { Timeline } from "#ui/layout/timeline.tsx";
import { showDay } from "#ui/locale.ts";
import { AppraiserCard } from "./appraiser-card.tsx";
import { DataCard } from "./data-card.tsx";
import { type Asked, crumbsOf, type Details, type EmployeeView } from "./employee-view.ts";
import { GrantsCard } from "./grants-card.tsx";
import { KeepSteps } from "./keep-steps.tsx";
import { timelineEvents } from "./timeline-events.tsx";
import { WorkCard } from "./work-card.tsx";

export type EmployeePageProps = {
  person: EmployeeView;
  asked: Asked;
  today: string;
  law: Law;
  /** Why a Plt goes on past its term, by appointment. */
  pastTerms: ReadonlyMap<string, Step>;
  keeper: boolean;
  /** May open the person's record: themself, and who reads everybody's. */
  readsRecord: boolean;
  administrator: boolean;
};

export const EmployeePage = (props: EmployeePageProps) => {
  const { person, today } = props;
  const departure = person.details?.timeline.departure;
  return (
    <>
      <Breadcrumb crumbs={crumbsOf(person)} />
      <Heading title={person.name} lead={leadOf(person)}>
        {props.keeper && (
          <KeepSteps person={person} gone={departure != null} administrator={props.administrator} />
        )}
      </Heading>
      {departure && (
        <Notice tone="info">
          {say(departure.leftOn <= today ? "employee.left" : "employee.leaves", {
            day: showDay(departure.leftOn),
            reason: say(`departure.reason.${departure.reason}`),
          })}
        </Notice>
      )}
      {person.isOutside && <Notice tone="info">{say("employee.outside.text")}</Notice>}
      {person.details ? (
        <WithDetails {...props} details={person.details} />
      ) : (
        <Notice tone="info">{say("employee.hidden")}</Notice>
      )}
    </>
  );
};

const WithDetails = (props: EmployeePageProps & { details: Details }) => {
  const { person, details, asked, today, law, pastTerms, keeper, administrator } = props;
  const events = timelineEvents(person.employeeId, details.timeline, { today, law, keeper, pastTerms });
  return (
    <Columns
      aside={
        <>
          <AppraiserCard
            employeeId={person.employeeId}
            appraiser={details.appraiser}
            asked={asked}
            today={today}
            mayName={keeper && !person.isOutside && details.timeline.departure === null}
          />
          {!person.isOutside && (
            <WorkCard employeeId={person.employeeId} today={today} readsRecord={props.readsRecord} />
          )}
          <DataCard details={details} law={law} />
          <GrantsCard
            {...{ employeeId: person.employeeId, grants: details.timeline.grants, today, administrator }}
          />
        </>
      }
    >
      <Card title={say("employee.timeline")} lead={say("employee.timeline.lead")}>
        {events.length > 0 ? (
          <Timeline events={events} />
        ) : (
          <EmptyState title={say("employee.timeline.none")} text={say("employee.timeline.none.text")} />
        )}
      </Card>
    </Columns>
  );
};

function leadOf({ positionTitle, unitName }: EmployeeView): string {
  return positionTitle
    ? say("employee.lead", { title: positionTitle, unit: unitName })
    : say("employee.no-position");
}
