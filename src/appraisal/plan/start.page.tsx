import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Submit } from "#ui/form/button.tsx";
import { Radios } from "#ui/form/choices.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { showDays } from "#ui/locale.ts";
import type { PlanInList } from "./my-plans.ts";
import { approaches } from "./plan.schema.ts";
import { PlanStateTag } from "./plan-words.tsx";

export type StartPageProps = {
  open: readonly number[];
  plans: readonly PlanInList[];
  hasAppraiser: boolean;
  /** Whose page in the list of people the personnel office delegates from. */
  employeeId: string;
  /** Whether the person names appraisers: of the personnel office. */
  namesAppraisers: boolean;
  attempt: Attempt;
};

/** The first step of a plan: for which year, and in numbers or in words. */
export const StartPage = ({ open, plans, attempt, ...whose }: StartPageProps) => (
  <>
    <Breadcrumb crumbs={[{ href: "/rencana", label: say("plan.mine") }]} />
    <Heading title={say("plan.start.title")} lead={say("plan.start.lead")} />
    <ErrorSummary {...summaryOf(attempt)} />
    {!whose.hasAppraiser && <NoAppraiser {...whose} />}
    {open.length === 0 && <EmptyState title={say("plan.start.none")} text={say("plan.mine.none.closed")} />}
    {open.length > 0 && (
      <Card>
        <Form action="/rencana" idempotencyKey={newFormKey()}>
          <Radios
            {...fieldOf(attempt.entry, "year")}
            label={say("plan.start.which")}
            options={open.map((year) => ({
              value: String(year),
              label: String(year),
              hint: <PlanOfYear plan={plans.find((plan) => plan.year === year)} />,
            }))}
          />
          <Radios
            {...fieldOf(attempt.entry, "approach")}
            label={say("plan.start.approach")}
            options={approaches.map((approach) => ({
              value: approach,
              label: say(`plan.approach.${approach}`),
              hint: say(`plan.approach.${approach}.hint`),
            }))}
          />
          <Submit>{say("plan.start")}</Submit>
        </Form>
      </Card>
    )}
  </>
);

type NoAppraiserProps = Pick<StartPageProps, "employeeId" | "namesAppraisers">;

/** Whom to ask; of the personnel office, where to do it. */
const NoAppraiser = ({ employeeId, namesAppraisers }: NoAppraiserProps) => {
  const page = `/pegawai/${employeeId}`;
  return (
    <Notice tone="warning" title={say("year.wait.no-appraiser")}>
      {namesAppraisers ? (
        <>
          {say("year.wait.no-appraiser.keep")} <a href={`${page}/penilai-luar`}>{say("outside.give")}</a>
        </>
      ) : (
        <>
          {say("year.wait.no-appraiser.text")} <a href={page}>{say("plan.start.my-page")}</a>
        </>
      )}
    </Notice>
  );
};

/** A year that has a plan says so: another one takes over from it only after a move or with another appraiser. */
const PlanOfYear = ({ plan }: { plan: PlanInList | undefined }) => (
  <>
    {plan ? say("plan.start.has-plan") : say("plan.start.no-plan")}
    {plan && (
      <>
        : <a href={`/rencana/${plan.planId}`}>{showDays(plan.startsOn, plan.endsOn)}</a>{" "}
        <PlanStateTag state={plan.state} /> {say("plan.start.second-hint")}
      </>
    )}
  </>
);
