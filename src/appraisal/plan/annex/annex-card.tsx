import { annexSections } from "#appraisal/plan/plan.schema.ts";
import type { Annex } from "#appraisal/plan/plan-content.ts";
import { say } from "#platform/words/words.ts";
import { LinkButton } from "#ui/form/button.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Group } from "#ui/layout/group.tsx";

/** What is needed, how it is accounted for, and what follows; sections without a line are not shown to readers. */
export const AnnexCard = ({ annex, writeAt }: { annex: Annex; writeAt?: string | undefined }) => {
  const filled = annexSections.filter((section) => annex[section].length > 0);
  if (filled.length === 0 && !writeAt) return null;
  return (
    <Card title={say("plan.annex")} lead={say("plan.annex.lead")}>
      {filled.map((section) => (
        <Group title={say(`plan.annex.${section}`)}>
          <ul class="am-bullets">
            {annex[section].map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </Group>
      ))}
      {writeAt && (
        <div class="am-next">
          <LinkButton href={writeAt} variant="secondary">
            {say("plan.annex.write")}
          </LinkButton>
        </div>
      )}
    </Card>
  );
};
