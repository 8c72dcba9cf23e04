import { say } from "#platform/words/words.ts";
import { LinkButton } from "#ui/form/button.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Quote } from "#ui/layout/quote.tsx";
import { PlanStateTag, sayFault } from "./plan-words.tsx";
import { writeMissing } from "./proposal/write-missing.ts";
import type { PlanView } from "./read-plan.ts";

/** Where the plan stands, and the one thing that its reader can do next. */
export const NextStepCard = ({ plan }: { plan: PlanView }) => (
  <Card title={say("plan.next")}>
    <p>
      <PlanStateTag state={plan.writing} />
    </p>
    <p>{sentenceOf(plan)}</p>
    <Reason plan={plan} />
    {plan.missing.length > 0 && (
      <ul class="am-bullets">
        {plan.missing.map((fault) => (
          <li>
            <a href={writeMissing(plan.planId, fault)}>{sayFault(fault)}</a>
          </li>
        ))}
      </ul>
    )}
    <NextStep plan={plan} />
  </Card>
);

/** What the head asked to change, where it is not to be looked for. */
const Reason = ({ plan }: { plan: PlanView }) => {
  const asked = plan.dialogue.findLast(({ kind }) => kind === "change-asked");
  if (plan.writing.kind !== "change-asked" || !asked || asked.version !== plan.writing.version) return null;
  return <Quote by={asked.by.name}>{asked.text}</Quote>;
};

const NextStep = ({ plan }: { plan: PlanView }) => {
  const path = `/rencana/${plan.planId}`;
  if (plan.may.answer)
    return (
      <div class="am-next">
        <LinkButton href={`${path}/persetujuan`}>{say("plan.answer")}</LinkButton>
      </div>
    );
  if (plan.may.confirm)
    return (
      <div class="am-next">
        <LinkButton href={`${path}/konfirmasi`}>{say("plan.confirm.open")}</LinkButton>
      </div>
    );
  if (plan.writing.kind === "agreed") return <AfterAgreement plan={plan} />;
  if (!plan.may.propose) return null;
  return (
    <div class="am-next">
      {plan.missing.length === 0 ? (
        <LinkButton href={`${path}/ajukan`}>
          {say(plan.writing.kind === "change-asked" ? "plan.propose.again" : "plan.propose.to", {
            name: plan.appraiser.name,
          })}
        </LinkButton>
      ) : (
        <LinkButton href={writeMissing(plan.planId, plan.missing[0])}>{say("plan.write-on")}</LinkButton>
      )}
    </div>
  );
};

/** The work begins for its person; the head goes on to whoever else waits. */
const AfterAgreement = ({ plan: { planId, standing } }: { plan: PlanView }) => {
  if (standing !== "owner" && standing !== "appraiser") return null;
  return (
    <div class="am-next">
      {standing === "owner" ? (
        <LinkButton href={`/rencana/${planId}/kemajuan`}>{say("year.record")}</LinkButton>
      ) : (
        <LinkButton href="/orang-saya">{say("plan.next.people")}</LinkButton>
      )}
      <LinkButton variant="secondary" href={`/rencana/${planId}/dialog`}>
        {say("dialogue.title")}
      </LinkButton>
    </div>
  );
};

function sentenceOf({ standing, writing: state, missing, employee, appraiser }: PlanView): string {
  const mine = standing === "owner";
  const facts = { employee: employee.name, appraiser: appraiser.name };
  if (mine && state.kind === "draft" && missing.length === 0) return say("plan.next.mine.ready", facts);
  return say(
    `plan.next.${mine ? "mine" : standing === "appraiser" ? "head" : "reader"}.${state.kind}`,
    facts,
  );
}
