import { say } from "#platform/words/words.ts";
import { LinkButton } from "#ui/form/button.tsx";
import { Card } from "#ui/layout/card.tsx";
import { DefinitionList } from "#ui/layout/definition-list.tsx";
import type { PersonInPlan } from "./plan-content.ts";
import type { PlanView } from "./read-plan.ts";

/** Between whom, as the head of the printed form names them, and that form itself. */
export const PlanPeopleCard = ({ plan }: { plan: PlanView }) => (
  <Card title={say("plan.people")}>
    <DefinitionList
      items={[
        { term: say("plan.people.employee"), value: <Person person={plan.employee} /> },
        { term: say("plan.people.appraiser"), value: <Person person={plan.appraiser} /> },
      ]}
    />
    <div class="am-next">
      <LinkButton href={`/rencana/${plan.planId}/pdf`} variant="secondary">
        {say("plan.pdf")}
      </LinkButton>
      {plan.standing === "owner" && (
        <LinkButton href={`/peran-hasil?tahun=${plan.year}`} variant="quiet">
          {say("cascade.link")}
        </LinkButton>
      )}
    </div>
  </Card>
);

const Person = ({ person }: { person: PersonInPlan }) => (
  <>
    <strong>{person.name}</strong>
    <br />
    <span class="am-sub">{[person.positionTitle, person.grade].filter(Boolean).join(" · ")}</span>
  </>
);
