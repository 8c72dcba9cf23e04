import { comparisons } from "#appraisal/plan/plan.schema.ts";
import { say } from "#platform/words/words.ts";
import { type Entry, fieldOf } from "#ui/form/entry.ts";
import { Fieldset } from "#ui/form/fieldset.tsx";
import { NumberField } from "#ui/form/number-field.tsx";
import { Select } from "#ui/form/select.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Grid } from "#ui/layout/columns.tsx";

/** `hinted`: with what each field is for; left out where somebody changes what they have written before. */
type TargetFieldsProps = { entry: Entry; hinted?: boolean };

export const TargetInNumbers = ({ entry, hinted = false }: TargetFieldsProps) => (
  <Fieldset
    legend={say("plan.indicator.target-number")}
    name="target-group"
    hint={hinted ? say("plan.indicator.target.hint") : undefined}
  >
    <Select
      {...fieldOf(entry, "comparison")}
      label={say("plan.indicator.comparison")}
      options={comparisons.map((comparison) => ({
        value: comparison,
        label: say(`plan.comparison.${comparison}`),
      }))}
    />
    <Grid>
      <NumberField {...fieldOf(entry, "target")} label={say("plan.indicator.number")} />
      <TextField {...fieldOf(entry, "unit")} label={say("plan.indicator.unit")} maxlength={60} />
    </Grid>
  </Fieldset>
);

export const TargetInWords = ({ entry, hinted = false }: TargetFieldsProps) => (
  <TextField
    {...fieldOf(entry, "targetText")}
    label={say("plan.indicator.target-text")}
    hint={hinted ? say("plan.indicator.target-text.hint") : undefined}
    maxlength={300}
    optional
  />
);
