import { speakerOf } from "#appraisal/plan/dialogue/speaker.ts";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { say } from "#platform/words/words.ts";
import { LinkButton } from "#ui/form/button.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Quote } from "#ui/layout/quote.tsx";
import { showInstant } from "#ui/locale.ts";

/** That an agreed plan is being changed, why, and what binds meanwhile; or the way to begin that. */
export const OpeningCard = ({ plan, timeZone }: { plan: PlanView; timeZone: string }) => {
  const { planId, state, writing, may } = plan;
  if (state.kind !== "agreed") return null;
  if (writing.kind === "agreed")
    return may.open ? (
      <Card title={say("plan.opening.begin.title")} lead={say("plan.opening.begin.lead")}>
        <div class="am-next">
          <LinkButton href={`/rencana/${planId}/buka`} variant="secondary">
            {say("plan.opening.begin")}
          </LinkButton>
        </div>
      </Card>
    ) : null;
  const opened = plan.dialogue.findLast(({ kind }) => kind === "opened");
  const { version } = state;
  return (
    <Card title={say("plan.opening.title")} lead={say("plan.opening.holds", { version })}>
      {opened && (
        <Quote by={`${speakerOf(opened)} · ${showInstant(opened.at, timeZone)}`}>{opened.text}</Quote>
      )}
      <div class="am-next">
        <LinkButton href={`/rencana/${planId}/versi/${version}`} variant="secondary">
          {say("plan.version.read", { version })}
        </LinkButton>
        {may.suggest && (
          <LinkButton href={`/rencana/${planId}/tutup`} variant="quiet">
            {say("plan.opening.end")}
          </LinkButton>
        )}
      </div>
    </Card>
  );
};
