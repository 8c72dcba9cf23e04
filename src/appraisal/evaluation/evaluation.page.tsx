import type { CountsInstead } from "#appraisal/annual/national-ratings.ts";
import { nameActing } from "#appraisal/name-acting.ts";
import {
  ChangedRating,
  decidedInForce,
  ObjectionCard,
  type ObjectionOf,
} from "#appraisal/objection/objection-card.tsx";
import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { Button, LinkButton } from "#ui/form/button.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { showInstant } from "#ui/locale.ts";
import { ConductRows } from "./conduct-rows.tsx";
import { intervalName } from "./interval-name.ts";
import type { Quadrant } from "./quadrant.ts";
import type { EvaluationView } from "./read-evaluation.ts";
import { ResultRows } from "./result-rows.tsx";
import { WhyCard } from "./why.tsx";

type EvaluationPageProps = {
  view: EvaluationView;
  quadrant: Quadrant;
  objection: ObjectionOf;
  /** For whoever rates: the next evaluation that is due, null where none is. */
  onward?: { href: string | null } | undefined;
};

/** A decided evaluation: the answer and its reasons first, then what it rests on. The same for both sides. */
export const EvaluationPage = ({ view, quadrant, objection, onward }: EvaluationPageProps) => {
  const { decided, standing, plan, interval } = view;
  const inForce = decidedInForce(decided, objection);
  const rating = say(`rules.value.${inForce.overall}`);
  return (
    <>
      <Heading
        eyebrow={say("evaluation.decided-by", {
          interval: intervalName(interval.code),
          name: nameActing(view.decider.name, decided.actingFor),
          when: showInstant(decided.decidedAt),
        })}
        title={
          standing === "owner"
            ? say("evaluation.why-mine", { rating })
            : say("evaluation.why-theirs", { name: plan.employee.name, rating })
        }
      >
        {onward && (
          <LinkButton href={onward.href ?? "/orang-saya"}>
            {say(onward.href ? "evaluation.next" : "evaluation.no-next")}
          </LinkButton>
        )}
      </Heading>
      <ChangedRating decided={decided} of={objection} />
      {view.instead && <Instead of={view.instead} />}
      <Columns aside={<Aside view={view} objection={objection} />}>
        <WhyCard decided={inForce} quadrant={quadrant} />
        <ResultRows basis={view} said={decided.content} />
        <ConductRows basis={view} said={decided.content} />
      </Columns>
    </>
  );
};

/** The national system's rating was recorded as standing: this evaluation stays, and the other one counts. */
const Instead = ({ of: { overall, reason, decidedByName, decidedAt } }: { of: CountsInstead }) => (
  <Notice tone="info" title={say("exchange.instead", { rating: say(`rules.value.${overall}`) })}>
    {say("exchange.instead.text", { name: decidedByName, when: showInstant(decidedAt), reason })}
  </Notice>
);

const Aside = ({ view, objection }: Pick<EvaluationPageProps, "view" | "objection">) => {
  const { decided, standing } = view;
  return (
    <>
      <Card title={say("evaluation.receipt")}>
        <p class="am-sub">
          {decided.receivedAt
            ? say("evaluation.received-at", { when: showInstant(decided.receivedAt) })
            : say("evaluation.not-received")}
        </p>
        {standing === "owner" && !decided.receivedAt && (
          <Button action={`/evaluasi/${decided.evaluationId}/terima`} idempotencyKey={newFormKey()}>
            {say("evaluation.receive")}
          </Button>
        )}
      </Card>
      <ObjectionCard evaluationId={decided.evaluationId} of={objection} />
      <Card title={say("evaluation.record")}>
        <p class="am-sub">{say("evaluation.record.text")}</p>
        <LinkButton variant="secondary" href={`/catatan/tentang/evaluation.decided/${decided.evaluationId}`}>
          {say("evaluation.record.open")}
        </LinkButton>
      </Card>
      <Card title={say("evaluation.documents")}>
        <LinkButton variant="secondary" href={`/evaluasi/${decided.evaluationId}/evaluasi.pdf`}>
          {say("evaluation.document")}
        </LinkButton>
        <LinkButton variant="secondary" href={`/evaluasi/${decided.evaluationId}/dokumen.pdf`}>
          {say("evaluation.summary")}
        </LinkButton>
      </Card>
      {decided.content.recommendation && (
        <Card title={say("evaluation.recommendation")} lead={decided.content.recommendation} />
      )}
    </>
  );
};
