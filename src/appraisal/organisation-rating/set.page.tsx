import { intervalName } from "#appraisal/evaluation/interval-name.ts";
import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type OrganisationRating, organisationRatings } from "#rules/distribution/distribution.law.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { LinkButton, Submit } from "#ui/form/button.tsx";
import { Radios } from "#ui/form/choices.tsx";
import { Conflict } from "#ui/form/conflict.tsx";
import { DateField } from "#ui/form/date-field.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { GoalsCard } from "./goals-card.tsx";
import { achievementName } from "./organisation-rating-words.ts";
import type { OrganisationView } from "./read-rating.ts";
import { RecordsCard } from "./records-card.tsx";
import { hrefOf, UnitCrumbs } from "./unit.page.tsx";

type SetProps = { view: OrganisationView; attempt: Attempt; today: string };

/** The five achievements to choose from, with the goals and what was set before beside. */
export const SetPage = ({ view, attempt, today }: SetProps) => {
  const { spread, interval, year } = view;
  const newest = newestOf(view);
  return (
    <>
      <UnitCrumbs view={view} here />
      <Heading
        eyebrow={`${intervalName(interval.code)} ${year}`}
        title={say("organisation-rating.set.title", { unit: spread.name })}
        lead={say(newest ? "organisation-rating.set.again" : "organisation-rating.set.lead")}
      />
      {attempt.overtaken ? (
        <Overtaken view={view} attempt={attempt} />
      ) : (
        <ErrorSummary {...summaryOf(attempt)} />
      )}
      <Columns first={<GoalsCard goals={view.goals} />} aside={<RecordsCard records={view.records} />}>
        <Card>
          <RatingForm view={view} attempt={attempt} today={today} />
        </Card>
      </Columns>
    </>
  );
};

const RatingForm = ({ view, attempt: { entry }, today }: SetProps) => {
  const href = hrefOf(view, view.interval.code);
  const newest = newestOf(view);
  return (
    <Form action={`${href}/tetapkan`} idempotencyKey={newFormKey()} version={newest?.revision ?? 0} guarded>
      <Radios
        {...fieldOf(entry, "rating")}
        label={say("organisation-rating.achievement")}
        options={organisationRatings.map((rating) => ({
          ...{ value: rating, label: achievementName(rating) },
          hint: hintOf(rating),
        }))}
      />
      {view.spread.isAgency && <LetterFields entry={entry} today={today} />}
      <TextArea
        {...fieldOf(entry, "reason")}
        label={say(newest ? "organisation-rating.why-again" : "organisation-rating.why")}
        maxlength={2000}
        optional={newest === undefined}
      />
      <ActionBar>
        <Submit>{say("organisation-rating.set.submit")}</Submit>
        <LinkButton href={href} variant="secondary">
          {say("organisation-rating.not-now")}
        </LinkButton>
      </ActionBar>
    </Form>
  );
};

/** What the circular says of the highest and the lowest; of those between it says nothing. */
function hintOf(rating: OrganisationRating): string | undefined {
  if (rating === "excellent") return say("organisation-rating.hint.excellent");
  return rating === "very-poor" ? say("organisation-rating.hint.very-poor") : undefined;
}

/** The paper of whoever stands above the agency: the decision is theirs, here it is recorded. */
const LetterFields = ({ entry, today }: { entry: Attempt["entry"]; today: string }) => (
  <>
    <TextField
      {...fieldOf(entry, "letterAuthority")}
      label={say("organisation-rating.letter-authority")}
      hint={say("organisation-rating.letter-authority.hint")}
      maxlength={200}
    />
    <TextField
      {...fieldOf(entry, "letterNumber")}
      label={say("organisation-rating.letter-number")}
      maxlength={200}
    />
    <DateField {...fieldOf(entry, "letterDate")} label={say("organisation-rating.letter-date")} max={today} />
  </>
);

/** Somebody set it first: theirs stands beside what was typed. */
const Overtaken = ({ view, attempt: { entry } }: Pick<SetProps, "view" | "attempt">) => {
  const newest = newestOf(view);
  const typed = organisationRatings.find((rating) => rating === entry.values.rating);
  return (
    <Conflict
      compared={[
        {
          label: say("organisation-rating.achievement"),
          typed: typed ? achievementName(typed) : "",
          kept: newest ? achievementName(newest.rating) : "",
        },
        {
          label: say("organisation-rating.why"),
          typed: String(entry.values.reason ?? ""),
          kept: newest?.reason ?? "",
        },
      ]}
    />
  );
};

function newestOf({ records, spread }: OrganisationView) {
  return records.find(({ ratingId }) => ratingId === spread.ratingId);
}
