import { inWords } from "#appraisal/plan/plan-words.tsx";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { say } from "#platform/words/words.ts";
import { LinkButton } from "#ui/form/button.tsx";
import { Card } from "#ui/layout/card.tsx";
import { DefinitionList } from "#ui/layout/definition-list.tsx";

type ConductCardProps = { conduct: PlanView["conduct"]; writeAt?: string | undefined };

/** The seven values, each with what this head expects of this person; the law's own words stand on the form page. */
export const ConductCard = ({ conduct, writeAt }: ConductCardProps) => (
  <Card title={say("plan.conduct")} lead={say("plan.conduct.lead")} id="perilaku">
    <DefinitionList
      items={conduct.map(({ name, expectation }) => ({
        term: inWords(name),
        value: expectation || <span class="am-hint">{say("plan.conduct.none")}</span>,
      }))}
    />
    {writeAt && (
      <div class="am-next">
        <LinkButton href={writeAt} variant="secondary">
          {say("plan.conduct.write")}
        </LinkButton>
      </div>
    )}
  </Card>
);
