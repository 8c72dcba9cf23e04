import { AnnexCard } from "#appraisal/plan/annex/annex-card.tsx";
import { ConductCard } from "#appraisal/plan/expectation/conduct-card.tsx";
import { AdviceCard } from "#appraisal/plan/indicator/advice-card.tsx";
import { PlanCrumbs } from "#appraisal/plan/plan-crumbs.tsx";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { ResultsCard } from "#appraisal/plan/result/results-card.tsx";
import { ChangesCard } from "#appraisal/plan/version/changes-card.tsx";
import type { PlanVersion } from "#appraisal/plan/version/read-version.ts";
import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Button, Submit } from "#ui/form/button.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { Dialog } from "#ui/layout/dialog.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { DialogueCard } from "./dialogue-card.tsx";
import { besideLines } from "./line-talk.tsx";

export type AnswerPageProps = {
  plan: PlanView;
  version: number;
  /** What lies before the head, against the version before. */
  kept: PlanVersion;
  /** Whether its person stands by this version, so that the head's agreement is enough. */
  personStandsBy: boolean;
  /** Whether the head's own plan of the year is agreed; it need not be. */
  ownAgreed: boolean;
  attempt: Attempt;
  timeZone: string;
};

/** The head's one question: do we agree? Yes, or what should change. */
export const AnswerPage = (props: AnswerPageProps) => {
  const { plan, version, kept, personStandsBy, ownAgreed, attempt, timeZone } = props;
  const beside = besideLines(plan, timeZone);
  return (
    <>
      <PlanCrumbs plan={plan} />
      <Heading
        eyebrow={say("plan.answer.eyebrow", { version, year: plan.year })}
        title={answerTitle(plan)}
        lead={[plan.employee.positionTitle, plan.employee.unitName].filter(Boolean).join(" · ")}
      />
      <ErrorSummary {...summaryOf(attempt)} />
      {plan.actingFor && (
        <Notice tone="info">{say("plan.answer.acting", { actingFor: plan.actingFor })}</Notice>
      )}
      <Columns
        aside={
          <>
            <AdviceCard
              results={plan.results}
              title={say("plan.advice.theirs")}
              lead={say("plan.advice.theirs.lead")}
            />
            <AgreeCard {...{ plan, version, personStandsBy, ownAgreed }} />
            <AskChangeCard plan={plan} version={version} attempt={attempt} />
            <DialogueCard plan={plan} timeZone={timeZone} />
          </>
        }
      >
        {kept.changes && kept.against !== null && (
          <ChangesCard
            changes={kept.changes}
            moves={kept.moves}
            conduct={plan.conduct}
            against={kept.against}
          />
        )}
        <ResultsCard category="main" results={plan.results} beside={beside} />
        <ResultsCard category="additional" results={plan.results} beside={beside} />
        <ConductCard conduct={plan.conduct} writeAt={`/rencana/${plan.planId}/perilaku`} beside={beside} />
        <AnnexCard annex={plan.annex} />
      </Columns>
    </>
  );
};

export function answerTitle({ employee }: PlanView): string {
  return say("plan.answer.title", { name: employee.name });
}

type AgreeCardProps = Pick<AnswerPageProps, "plan" | "version" | "personStandsBy" | "ownAgreed">;

/** Asked once more, since an agreement is not taken back. */
const AgreeCard = ({ plan, version, personStandsBy, ownAgreed }: AgreeCardProps) => (
  <Card title={say("plan.agree.title")} lead={say(personStandsBy ? "plan.agree.lead" : "plan.agree.offers")}>
    {!ownAgreed && <p class="am-hint">{say("plan.agree.own-open", { year: plan.year })}</p>}
    <div class="am-next">
      <Dialog
        id="sepakati"
        title={say("plan.agree.ask", { name: plan.employee.name, version })}
        opener={say("plan.agree")}
        variant="primary"
      >
        <p>{say(personStandsBy ? "plan.agree.lead" : "plan.agree.offers")}</p>
        <Button
          action={`/rencana/${plan.planId}/persetujuan`}
          idempotencyKey={newFormKey()}
          hidden={{ version: String(version) }}
        >
          {say("plan.agree.yes")}
        </Button>
      </Dialog>
    </div>
  </Card>
);

const AskChangeCard = ({ plan, version, attempt }: Pick<AnswerPageProps, "plan" | "version" | "attempt">) => (
  <Card title={say("plan.ask-change.title")} lead={say("plan.ask-change.lead")}>
    <Form
      action={`/rencana/${plan.planId}/perubahan`}
      idempotencyKey={newFormKey()}
      hidden={{ version: String(version) }}
    >
      <TextArea
        {...fieldOf(attempt.entry, "reason")}
        label={say("plan.ask-change.reason")}
        hint={say("plan.ask-change.reason.hint")}
        maxlength={2000}
      />
      <Submit variant="secondary">{say("plan.ask-change")}</Submit>
    </Form>
  </Card>
);
