import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Submit } from "#ui/form/button.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { Select } from "#ui/form/select.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { goalLimits } from "./goal.schema.ts";

export type PasteProps = {
  year: number;
  units: readonly { unitId: string; name: string }[];
  attempt: Attempt;
};

/** A whole performance agreement at once, as it is copied from a sheet. */
export const PastePage = ({ year, units, attempt }: PasteProps) => (
  <>
    <Breadcrumb crumbs={[{ href: `/peran-hasil/${year}/sasaran`, label: say("goal.title", { year }) }]} />
    <Heading title={say("goal.paste")} lead={say("goal.paste.lead")} />
    <ErrorSummary {...summaryOf(attempt)} />
    <Card>
      <Form action={`/peran-hasil/${year}/sasaran/tempel`} idempotencyKey={newFormKey()} guarded>
        <Select
          {...fieldOf(attempt.entry, "unitId")}
          label={say("goal.whose")}
          options={units.map(({ unitId, name }) => ({ value: unitId, label: name }))}
          placeholder={say("goal.of-agency")}
          optional
        />
        <TextArea
          {...fieldOf(attempt.entry, "lines")}
          label={say("goal.lines")}
          hint={say("goal.lines.hint")}
          maxlength={goalLimits.pasted}
        />
        <Submit>{say("goal.paste.save")}</Submit>
      </Form>
    </Card>
  </>
);
