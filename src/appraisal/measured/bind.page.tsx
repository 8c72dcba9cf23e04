import type { z } from "zod";
import type { Indicator } from "#appraisal/plan/plan-content.ts";
import { PlanCrumbs } from "#appraisal/plan/plan-crumbs.tsx";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { measureName, pileName } from "#measures/words.ts";
import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Button, Submit } from "#ui/form/button.tsx";
import { type Entry, fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { Select } from "#ui/form/select.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import type { measureOffer } from "./measure-offer.ts";

type Offer = z.output<(typeof measureOffer)["definition"]["output"]>;
export type BindProps = { plan: PlanView; indicator: Indicator; offer: Offer; attempt: Attempt };

/** One question: which measure is it, and of whose work? */
export const BindPage = ({ plan, indicator, offer, attempt }: BindProps) => {
  const action = `/rencana/${plan.planId}/indikator/${indicator.indicatorId}/ukuran`;
  return (
    <>
      <PlanCrumbs plan={plan} />
      <Heading eyebrow={indicator.statement} title={say("measured.title")} lead={say("measured.lead")} />
      <ErrorSummary {...summaryOf(attempt)} />
      <Card>
        {offer.measures.length === 0 ? (
          <EmptyState title={say("measure.list.none")} text={say("measure.list.none.text")} />
        ) : (
          <Form action={action} idempotencyKey={newFormKey()} version={plan.revision} guarded>
            <Choice offer={offer} entry={attempt.entry} />
            <Notice tone="info">{say("measured.unit-note")}</Notice>
            <Submit>{say("plan.save")}</Submit>
          </Form>
        )}
      </Card>
      {indicator.measured && (
        <div class="am-next">
          <Button
            action={`${action}/lepas`}
            variant="quiet"
            idempotencyKey={newFormKey()}
            version={plan.revision}
          >
            {say("measured.unbind")}
          </Button>
        </div>
      )}
    </>
  );
};

/** A measure and whose work it is of are one choice, so that nobody can choose what does not go together. */
const Choice = ({ offer, entry }: { offer: Offer; entry: Entry }) => {
  const piles = [...Map.groupBy(offer.measures, ({ pile }) => pile)];
  return (
    <>
      <Select
        {...fieldOf(entry, "measure")}
        label={say("measured.measure")}
        placeholder={say("measured.measure.choose")}
        options={piles.map(([pile, measures]) => ({
          label: pileName(pile),
          options: measures.flatMap(({ code, ofPersons }) => [
            ...(ofPersons
              ? [
                  {
                    value: `${code} person`,
                    label: say("measured.option.person", { name: measureName(code) }),
                  },
                ]
              : []),
            {
              value: `${code} unit`,
              label: say("measured.option.unit", { name: measureName(code), unit: offer.unitName }),
            },
          ]),
        }))}
      />
      {offer.services.length > 0 && (
        <Select
          {...fieldOf(entry, "serviceId")}
          label={say("measure.service")}
          placeholder={say("measure.all-services")}
          options={offer.services.map(({ id, name }) => ({ value: id, label: name }))}
          optional
        />
      )}
    </>
  );
};
