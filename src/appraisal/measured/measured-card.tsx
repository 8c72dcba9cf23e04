import type { Measured } from "#appraisal/plan/plan-content.ts";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { measureMeaning } from "#measures/words.ts";
import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { Button } from "#ui/form/button.tsx";
import { Card } from "#ui/layout/card.tsx";
import { SourceLink } from "./measured-tag.tsx";
import type { Months } from "./source-text.ts";

type MeasuredCardProps = {
  plan: PlanView;
  measured: Measured;
  /** Of the newest figure, where there is one. */
  months?: Months | undefined;
};

/** That the figure fills itself, from where, and the way not to wait for the month's end. */
export const MeasuredCard = ({ plan, measured, months }: MeasuredCardProps) => {
  const mayAsk = plan.state.kind === "agreed" && (plan.standing === "owner" || plan.standing === "appraiser");
  return (
    <Card title={say("measured.card")} lead={say("measured.card.lead")}>
      <p>
        <SourceLink measured={measured} months={months} />
      </p>
      <p class="am-sub">{measureMeaning(measured.measure)}</p>
      {mayAsk && (
        <Button
          action={`/rencana/${plan.planId}/kemajuan/hitung`}
          variant="secondary"
          idempotencyKey={newFormKey()}
        >
          {say("measured.fill-now")}
        </Button>
      )}
    </Card>
  );
};
