import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { DefinitionList } from "#ui/layout/definition-list.tsx";
import { showInstant } from "#ui/locale.ts";
import { agreementsTo } from "./agreements.ts";
import type { DialogueEvent } from "./dialogue.ts";
import { speakerOf } from "./speaker.ts";

/** Which version binds or is on the table, and since when each side stands by it. */
export const AgreementsCard = ({ plan, timeZone }: { plan: PlanView; timeZone: string }) => {
  const { state } = plan;
  if (state.kind === "draft" || state.kind === "change-asked") return null;
  const { version, employee, appraiser } = agreementsTo(plan, state.version);
  return (
    <Card title={say("plan.agreements", { version })}>
      <DefinitionList
        items={[
          { term: say("plan.people.employee"), value: <Side event={employee} timeZone={timeZone} /> },
          { term: say("plan.people.appraiser"), value: <Side event={appraiser} timeZone={timeZone} /> },
        ]}
      />
      {state.kind === "agreed" && (
        <p>
          <a href={`/rencana/${plan.planId}/versi/${version}`}>{say("plan.version.read", { version })}</a>
        </p>
      )}
    </Card>
  );
};

const Side = ({ event, timeZone }: { event: DialogueEvent | null; timeZone: string }) =>
  event === null ? (
    <span class="am-sub">{say("plan.agreements.open")}</span>
  ) : (
    <>
      {speakerOf(event)}
      <br />
      <span class="am-sub">
        <time datetime={event.at.toISOString()}>{showInstant(event.at, timeZone)}</time>
      </span>
    </>
  );
