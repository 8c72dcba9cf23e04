import { measureSource, pileName } from "#measures/words.ts";
import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { DefinitionList } from "#ui/layout/definition-list.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { showInstant } from "#ui/locale.ts";

type SourceProps = { code: string; pile: string; changedAt: Date | null; waiting: number };

/** Where figures come from, when their facts last changed, and whether newer ones wait. */
export const SourceCard = ({ code, pile, changedAt, waiting }: SourceProps) => (
  <Card title={say("measure.where-from")}>
    <DefinitionList
      items={[
        { term: say("measure.pile"), value: pileName(pile) },
        { term: say("measure.how"), value: measureSource(code) },
        {
          term: say("measure.changed-at"),
          value: changedAt ? showInstant(changedAt) : say("measure.never-computed"),
        },
      ]}
    />
    {changedAt && waiting === 0 && <p class="am-sub">{say("measure.up-to-date")}</p>}
    {waiting > 0 && <Notice tone="info">{say("measure.waiting", { count: waiting })}</Notice>}
  </Card>
);
