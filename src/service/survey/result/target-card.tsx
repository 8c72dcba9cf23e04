import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { Submit } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { NumberField } from "#ui/form/number-field.tsx";
import { Card } from "#ui/layout/card.tsx";
import { showNumber } from "#ui/locale.ts";
import type { Result } from "./result.schema.ts";

/** What the unit wants to reach in the year: set by whoever looks after it. */
export const TargetCard = ({ result: { unit, target, period } }: { result: Result }) =>
  unit.isKept && (
    <Card title={say("survey.target", { year: String(period.year) })}>
      <Form
        action={`/survei/${unit.unitId}/sasaran`}
        idempotencyKey={newFormKey()}
        version={target?.revision ?? 0}
        hidden={{ year: String(period.year) }}
      >
        <NumberField
          name="ikm"
          label={say("survey.target.ikm")}
          hint={say("survey.target.hint")}
          value={target ? showNumber(target.ikm, 2) : undefined}
        />
        <Submit variant="secondary">{say("survey.target.set")}</Submit>
      </Form>
    </Card>
  );
