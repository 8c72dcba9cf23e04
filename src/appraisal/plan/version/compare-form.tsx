import { say } from "#platform/words/words.ts";
import { Submit } from "#ui/form/button.tsx";
import { Select } from "#ui/form/select.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Grid } from "#ui/layout/columns.tsx";

type CompareFormProps = { planId: string; versions: readonly number[]; from?: number; to?: number };

/** Any two versions beside each other; nothing where there is only one. */
export const CompareForm = ({ planId, versions, from, to }: CompareFormProps) => {
  if (versions.length < 2) return null;
  const options = versions.map((version) => ({
    value: String(version),
    label: say("plan.version", { version }),
  }));
  return (
    <Card title={say("plan.compare")}>
      <form method="get" action={`/rencana/${planId}/banding`}>
        <Grid>
          <Select
            name="dari"
            label={say("plan.compare.from")}
            value={String(from ?? versions.at(-2))}
            options={options}
          />
          <Select
            name="ke"
            label={say("plan.compare.to")}
            value={String(to ?? versions.at(-1))}
            options={options}
          />
        </Grid>
        <div class="am-next">
          <Submit variant="secondary">{say("plan.compare.show")}</Submit>
        </div>
      </form>
    </Card>
  );
};
