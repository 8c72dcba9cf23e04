import { YearCrumbs } from "#appraisal/period/year-crumbs.tsx";
import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Submit } from "#ui/form/button.tsx";
import { Conflict } from "#ui/form/conflict.tsx";
import { fieldOf, typedIn } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { showInstant } from "#ui/locale.ts";
import { ParameterFields, ParameterList } from "./parameter-fields.tsx";
import type { Scenario } from "./scenario-rows.ts";
import type { Parameter } from "./what-if.schema.ts";

type ScenariosProps = {
  year: number;
  parameters: readonly Parameter[];
  scenarios: readonly Scenario[];
  makes: boolean;
  attempt: Attempt;
};

/** What the law says about the people of a year, to be tried out with other values on a copy. */
export const ScenariosPage = ({ year, parameters, scenarios, makes, attempt }: ScenariosProps) => (
  <>
    <YearCrumbs year={year} />
    <Heading title={say("what-if.title", { year })} lead={say("what-if.lead")} />
    <ErrorSummary {...summaryOf(attempt)} />
    <Card title={say(makes ? "what-if.mine" : "what-if.all")}>
      {scenarios.length > 0 ? (
        <ul class="am-plain">
          {scenarios.map((scenario) => (
            <ScenarioLine scenario={scenario} />
          ))}
        </ul>
      ) : (
        <EmptyState
          title={say("what-if.none")}
          text={say(makes ? "what-if.none.make" : "what-if.none.read")}
        />
      )}
    </Card>
    <Card title={say("what-if.law")} lead={say("what-if.law.lead")}>
      {makes ? (
        <Form action={`/periode/${year}/andai`} guarded idempotencyKey={newFormKey()}>
          <ParameterFields parameters={parameters} attempt={attempt} />
          <About attempt={attempt} />
          <Submit>{say("what-if.save")}</Submit>
        </Form>
      ) : (
        <ParameterList parameters={parameters} />
      )}
      <p class="am-sub">{say("what-if.not-offered")}</p>
    </Card>
  </>
);

type ChangeProps = { scenario: Scenario; parameters: readonly Parameter[]; attempt: Attempt };

/** A scenario of one's own, to be changed. */
export const ChangeScenarioPage = ({ scenario, parameters, attempt }: ChangeProps) => {
  const { scenarioId, year, name, reason, revision } = scenario;
  const compared = [
    { label: say("what-if.name"), typed: typedIn(attempt.entry, "name"), kept: name },
    { label: say("what-if.reason"), typed: typedIn(attempt.entry, "reason"), kept: reason },
  ];
  return (
    <>
      <ScenarioCrumbs year={year} below={[{ href: `/andai/${scenarioId}`, label: name }]} />
      <Heading title={say("what-if.change.title", { name })} lead={say("what-if.change.lead")} />
      {attempt.overtaken ? <Conflict compared={compared} /> : <ErrorSummary {...summaryOf(attempt)} />}
      <Card>
        <Form action={`/andai/${scenarioId}/ubah`} guarded version={revision} idempotencyKey={newFormKey()}>
          <ParameterFields parameters={parameters} attempt={attempt} />
          <About attempt={attempt} />
          <Submit>{say("what-if.save")}</Submit>
        </Form>
      </Card>
    </>
  );
};

const About = ({ attempt: { entry } }: { attempt: Attempt }) => (
  <>
    <TextField
      {...fieldOf(entry, "name")}
      label={say("what-if.name")}
      hint={say("what-if.name.hint")}
      maxlength={120}
    />
    <TextArea
      {...fieldOf(entry, "reason")}
      label={say("what-if.reason")}
      hint={say("what-if.reason.hint")}
      maxlength={1000}
    />
  </>
);

const ScenarioLine = ({
  scenario: { scenarioId, name, ownerName, changedAt, changes },
}: {
  scenario: Scenario;
}) => (
  <li>
    <p>
      <a class="ds-link" href={`/andai/${scenarioId}`}>
        {name}
      </a>
      <br />
      <span class="am-sub">
        {say("what-if.line", {
          count: Object.keys(changes).length,
          name: ownerName,
          when: showInstant(changedAt),
        })}
      </span>
    </p>
  </li>
);

type Crumb = { href: string; label: string };

/** The way back up; `below`: what stands between the year's scenarios and the page. */
export const ScenarioCrumbs = ({ year, below = [] }: { year: number; below?: readonly Crumb[] }) => (
  <YearCrumbs
    year={year}
    below={[{ href: `/periode/${year}/andai`, label: say("what-if.title", { year }) }, ...below]}
  />
);
