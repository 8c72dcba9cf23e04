import type { ExpectedResult } from "#appraisal/cascade/expected/expected.schema.ts";
import { ExpectedCard } from "#appraisal/cascade/expected/expected-card.tsx";
import type { Look } from "#appraisal/cascade/look/looks.ts";
import { SharingCard } from "#appraisal/library/sharing-card.tsx";
import { say } from "#platform/words/words.ts";
import type { Attempt } from "#ui/form/attempt.ts";
import { Columns } from "#ui/layout/columns.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { showDays } from "#ui/locale.ts";
import { AnnexCard } from "./annex/annex-card.tsx";
import { AgreementsCard } from "./dialogue/agreements-card.tsx";
import { DialogueCard } from "./dialogue/dialogue-card.tsx";
import { besideLines } from "./dialogue/line-talk.tsx";
import { ConductCard } from "./expectation/conduct-card.tsx";
import { BalanceCard } from "./manual/balance-card.tsx";
import { NextStepCard } from "./next-step-card.tsx";
import { OpeningCard } from "./opening/opening-card.tsx";
import { PlanPeopleCard } from "./plan-people-card.tsx";
import type { PlanView } from "./read-plan.ts";
import { ResultsCard } from "./result/results-card.tsx";
import { SituationNotices } from "./situation/situation-card.tsx";

export type PlanPageProps = {
  plan: PlanView;
  timeZone: string;
  comment: Attempt;
  looks: readonly Look[];
  /** What the head expects and the reader has not answered. */
  expected: readonly ExpectedResult[];
};

/** A plan as a page: what is promised, what is expected, and the dialogue about it. */
export const PlanPage = ({ plan, timeZone, comment, looks, expected }: PlanPageProps) => {
  const path = `/rencana/${plan.planId}`;
  const beside = besideLines(plan, timeZone);
  const editing = plan.may.edit ? { path, revision: plan.revision } : undefined;
  const looked = { looks, confirmAt: plan.standing === "owner" ? path : undefined, timeZone };
  return (
    <>
      <PlanHeading plan={plan} />
      <SituationNotices plan={plan} />
      <Columns
        first={<NextStepCard plan={plan} />}
        aside={
          <>
            <DialogueCard plan={plan} timeZone={timeZone} attempt={comment} />
            <AgreementsCard plan={plan} timeZone={timeZone} />
            <OpeningCard plan={plan} timeZone={timeZone} />
            <SharingCard plan={plan} />
            <PlanPeopleCard plan={plan} />
          </>
        }
      >
        <ExpectedCard expected={expected} />
        <ResultsCard category="main" results={plan.results} {...{ editing, looked, beside }} />
        <ResultsCard category="additional" results={plan.results} {...{ editing, looked, beside }} />
        <BalanceCard plan={plan} />
        <ConductCard
          conduct={plan.conduct}
          beside={beside}
          writeAt={plan.may.writeExpectations ? `${path}/perilaku` : undefined}
        />
        <AnnexCard annex={plan.annex} writeAt={plan.may.edit ? `${path}/lampiran` : undefined} />
      </Columns>
    </>
  );
};

const PlanHeading = ({ plan }: { plan: PlanView }) => (
  <Heading eyebrow={eyebrowOf(plan)} title={planTitle(plan)} lead={say(`plan.approach.${plan.approach}`)} />
);

export function planTitle({ standing, employee, year }: PlanView): string {
  return say(standing === "owner" ? "plan.title.mine" : "plan.title.of", { name: employee.name, year });
}

function eyebrowOf({ startsOn, endsOn }: Pick<PlanView, "startsOn" | "endsOn">): string {
  return say("plan.eyebrow", { days: showDays(startsOn, endsOn) });
}
