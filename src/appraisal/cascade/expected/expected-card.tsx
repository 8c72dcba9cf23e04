import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { Button, LinkButton } from "#ui/form/button.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Group } from "#ui/layout/group.tsx";
import type { ExpectedResult } from "./expected.schema.ts";

/** What the head expects and the person has not answered: into the draft with one click, or an answer. */
export const ExpectedCard = ({ expected }: { expected: readonly ExpectedResult[] }) =>
  expected.length === 0 ? null : (
    <Card
      id="usulan"
      title={say("cascade.expected.title", { count: expected.length })}
      lead={say("cascade.expected.lead")}
    >
      {expected.map((one) => (
        <Group title={one.statement} lead={servesWords(one)}>
          <div class="am-next">
            <TakeButton expected={one} variant="primary" />
            <LinkButton href={`/peran-hasil/usulan/${one.expectedId}`} variant="quiet">
              {say("cascade.expected.answer")}
              <span class="ds-sr-only">: {one.statement}</span>
            </LinkButton>
          </div>
        </Group>
      ))}
    </Card>
  );

type TakeProps = { expected: ExpectedResult; variant: "primary" | "secondary" };

export const TakeButton = ({ expected, variant }: TakeProps) => (
  <Button
    action={`/peran-hasil/usulan/${expected.expectedId}/ambil`}
    variant={variant}
    idempotencyKey={newFormKey()}
  >
    {say("cascade.expected.take")}
    <span class="ds-sr-only">: {expected.statement}</span>
  </Button>
);

export function servesWords({ servesText, how, headName }: ExpectedResult): string {
  const serves = say("cascade.expected.serves", { name: headName, statement: servesText });
  return `${serves} (${say(`plan.how.${how}`)})`;
}
