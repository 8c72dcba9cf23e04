import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { DefinitionList } from "#ui/layout/definition-list.tsx";
import type { PersonInPlan, PlanContent } from "./plan-content.ts";

/** Between whom, as the head of the printed form names them. */
export const PlanPeopleCard = ({ employee, appraiser }: Pick<PlanContent, "employee" | "appraiser">) => (
  <Card title={say("plan.people")}>
    <DefinitionList
      items={[
        { term: say("plan.people.employee"), value: <Person person={employee} /> },
        { term: say("plan.people.appraiser"), value: <Person person={appraiser} /> },
      ]}
    />
  </Card>
);

const Person = ({ person }: { person: PersonInPlan }) => (
  <>
    <strong>{person.name}</strong>
    <br />
    <span class="am-sub">{[person.positionTitle, person.grade].filter(Boolean).join(" · ")}</span>
  </>
);
