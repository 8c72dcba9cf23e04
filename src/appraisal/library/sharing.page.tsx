import { PlanCrumbs } from "#appraisal/plan/plan-crumbs.tsx";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { Button, LinkButton } from "#ui/form/button.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { StateTag } from "#ui/layout/tag.tsx";
import { showInstant } from "#ui/locale.ts";

type SharingPageProps = {
  plan: PlanView;
  sharedAt: Date | null;
  /** What the library shows of the plan, or would. */
  statements: readonly string[];
  timeZone: string;
};

/** One question: may others learn from my indicators? With exactly what they would see. */
export const SharingPage = ({ plan, sharedAt, statements, timeZone }: SharingPageProps) => (
  <>
    <PlanCrumbs plan={plan} />
    <Heading title={say("library.share.title")} lead={say("library.share.explained")} />
    <Card title={say(sharedAt ? "library.share.shown" : "library.share.would", { count: statements.length })}>
      {sharedAt && (
        <p>
          <StateTag state="done">{say("library.share.on")}</StateTag>{" "}
          <span class="am-sub">{say("library.share.since", { when: showInstant(sharedAt, timeZone) })}</span>
        </p>
      )}
      {statements.length === 0 ? (
        <EmptyState title={say("library.share.none")} text={say("library.share.none.text")} />
      ) : (
        <ul class="am-bullets">
          {statements.map((statement) => (
            <li>{statement}</li>
          ))}
        </ul>
      )}
      <div class="am-next">
        {plan.standing === "owner" && <Answer planId={plan.planId} isShared={sharedAt !== null} />}
        <LinkButton href="/pustaka-indikator" variant="quiet">
          {say("library.open")}
        </LinkButton>
      </div>
    </Card>
  </>
);

const Answer = ({ planId, isShared }: { planId: string; isShared: boolean }) => (
  <Button
    action={`/rencana/${planId}/pustaka${isShared ? "/tarik" : ""}`}
    variant={isShared ? "secondary" : "primary"}
    idempotencyKey={newFormKey()}
  >
    {say(isShared ? "library.share.end" : "library.share")}
  </Button>
);
