import { say } from "#platform/words/words.ts";
import { LinkButton } from "#ui/form/button.tsx";
import type { Compared } from "#ui/form/conflict.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Quote } from "#ui/layout/quote.tsx";
import { intervalName } from "./interval-name.ts";
import type { Prepared } from "./prepared.ts";

type DecidedMeanwhileProps = {
  prepared: Prepared;
  evaluationId: string;
  /** Empty where nothing but the decision was sent. */
  typed: readonly Compared[];
};

/** The form comes too late: nothing of it can be kept, so it is shown once, to be copied. */
export const DecidedMeanwhilePage = ({ prepared, evaluationId, typed }: DecidedMeanwhileProps) => (
  <div class="am-narrow">
    <Heading
      eyebrow={`${intervalName(prepared.interval.code)} · ${prepared.plan.employee.name}`}
      title={say("evaluation.decided-meanwhile")}
      lead={say("evaluation.decided-meanwhile.text")}
    >
      <LinkButton href={`/evaluasi/${evaluationId}`}>{say("evaluation.decided-meanwhile.read")}</LinkButton>
    </Heading>
    {typed.length > 0 && (
      <Card title={say("evaluation.decided-meanwhile.typed")}>
        {typed.map((row) => (
          <Quote by={row.label}>{row.typed}</Quote>
        ))}
      </Card>
    )}
  </div>
);
