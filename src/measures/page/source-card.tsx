import { measureSource, pileName } from "#measures/words.ts";
import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { DefinitionList } from "#ui/layout/definition-list.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { showInstant } from "#ui/locale.ts";

type SourceProps = { code: string; pile: string; computedAt: Date | null; waiting: number };

/** Where figures come from, when they were computed, and whether newer facts wait. */
export const SourceCard = ({ code, pile, computedAt, waiting }: SourceProps) => (
  <Card title={say("measure.where-from")}>
    <DefinitionList
      items={[
        { term: say("measure.pile"), value: pileName(pile) },
        { term: say("measure.how"), value: measureSource(code) },
        {
          term: say("measure.computed-at"),
          value: computedAt ? showInstant(computedAt) : say("measure.never-computed"),
        },
      ]}
    />
    {waiting > 0 && <Notice tone="info">{say("measure.waiting", { count: waiting })}</Notice>}
  </Card>
);
