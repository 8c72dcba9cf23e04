import { intervalName } from "#appraisal/evaluation/interval-name.ts";
import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { LinkButton, Submit } from "#ui/form/button.tsx";
import { Conflict } from "#ui/form/conflict.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { lineWords, verdictWords } from "./organisation-rating-words.ts";
import type { OrganisationView } from "./read-rating.ts";
import { hrefOf, UnitCrumbs } from "./unit.page.tsx";

type ReasonProps = { view: OrganisationView; attempt: Attempt };

/** What departs from the pattern, and the words of whoever leads the unit. */
export const ReasonPage = ({ view, attempt }: ReasonProps) => {
  const { spread, interval, year } = view;
  const { entry } = attempt;
  const departing = spread.verdicts.filter(({ state }) => state === "departs");
  return (
    <div class="am-narrow">
      <UnitCrumbs view={view} here />
      <Heading
        eyebrow={`${intervalName(interval.code)} ${year} · ${spread.name}`}
        title={say("organisation-rating.reason.title")}
        lead={say("organisation-rating.reason.lead")}
      />
      {attempt.overtaken ? (
        <Conflict
          compared={[
            {
              label: say("organisation-rating.reason"),
              typed: String(entry.values.body ?? ""),
              kept: spread.reason?.body ?? "",
            },
          ]}
        />
      ) : (
        <ErrorSummary {...summaryOf(attempt)} />
      )}
      <Card>
        <ul class="am-bullets">
          {departing.map((verdict) => (
            <li>
              <strong>{lineWords(verdict.line)}.</strong> {verdictWords(verdict, spread.rated)}
            </li>
          ))}
        </ul>
        <ReasonForm view={view} attempt={attempt} />
      </Card>
    </div>
  );
};

const ReasonForm = ({ view, attempt: { entry } }: ReasonProps) => {
  const href = hrefOf(view, view.interval.code);
  const { reason } = view.spread;
  return (
    <Form action={`${href}/alasan`} idempotencyKey={newFormKey()} version={reason?.revision ?? 0} guarded>
      <TextArea
        {...fieldOf(entry, "body")}
        label={say("organisation-rating.reason")}
        hint={say("organisation-rating.reason.hint")}
        maxlength={2000}
      />
      <ActionBar>
        <Submit>{say("organisation-rating.reason.keep")}</Submit>
        <LinkButton href={href} variant="secondary">
          {say("organisation-rating.not-now")}
        </LinkButton>
      </ActionBar>
    </Form>
  );
};
