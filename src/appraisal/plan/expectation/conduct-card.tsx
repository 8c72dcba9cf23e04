import type { BesideLine } from "#appraisal/plan/dialogue/line-talk.tsx";
import { inWords } from "#appraisal/plan/plan-words.tsx";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { say } from "#platform/words/words.ts";
import { LinkButton } from "#ui/form/button.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Group } from "#ui/layout/group.tsx";
import { showList } from "#ui/locale.ts";

type ConductCardProps = {
  conduct: PlanView["conduct"];
  writeAt?: string | undefined;
  beside?: BesideLine | undefined;
};

/** What this head expects of this person, value by value; the law's own words stand on the form page. */
export const ConductCard = ({ conduct, writeAt, beside }: ConductCardProps) => {
  const open = conduct.filter(({ expectation }) => expectation === "");
  return (
    <Card title={say("plan.conduct")} lead={say("plan.conduct.lead")} id="perilaku">
      {conduct
        .filter(({ expectation }) => expectation !== "")
        .map(({ code, name, expectation }) => (
          <Group title={inWords(name)}>
            <p>{expectation}</p>
            {beside?.({ kind: "conduct", id: code })}
          </Group>
        ))}
      {open.length > 0 && (
        <p class="am-hint">
          {say("plan.conduct.open", { values: showList(open.map(({ name }) => inWords(name))) })}
        </p>
      )}
      {writeAt && (
        <div class="am-next">
          <LinkButton href={writeAt} variant="secondary">
            {say("plan.conduct.write")}
          </LinkButton>
        </div>
      )}
    </Card>
  );
};
