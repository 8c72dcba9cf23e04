import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { creditLevels } from "#rules/credit-points/credit-points.law.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { LinkButton, Submit } from "#ui/form/button.tsx";
import { DateField } from "#ui/form/date-field.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { NumberField } from "#ui/form/number-field.tsx";
import { Select } from "#ui/form/select.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { showDay, showNumber } from "#ui/locale.ts";
import type { CreditOpening } from "./credit-points.schema.ts";
import type { CreditView } from "./read-credit-points.ts";

type RecordProps = { view: CreditView; attempt: Attempt };

/** What a decree says, word for word: number, day, points, and up to when it counts. */
export const RecordOpeningPage = ({ view, attempt: { entry, ...attempt } }: RecordProps) => {
  const address = `/angka-kredit/${view.employeeId}`;
  return (
    <div class="am-narrow">
      <Breadcrumb crumbs={[{ href: address, label: say("credit-points.title-of", { name: view.name }) }]} />
      <Heading title={say("credit-points.opening.record")} lead={say("credit-points.opening.record.lead")} />
      <ErrorSummary {...summaryOf({ entry, ...attempt })} />
      <Card>
        <Form action={`${address}/penetapan`} guarded idempotencyKey={newFormKey()}>
          <TextField
            {...fieldOf(entry, "decree")}
            label={say("credit-points.opening.decree")}
            maxlength={200}
          />
          <DateField {...fieldOf(entry, "decidedOn")} label={say("credit-points.opening.decided-on")} />
          <Select
            {...fieldOf(entry, "level")}
            label={say("credit-points.level")}
            options={creditLevels.map((level) => ({ value: level, label: say(`rules.value.${level}`) }))}
          />
          <NumberField
            {...fieldOf(entry, "points")}
            label={say("credit-points.opening.total")}
            hint={say("credit-points.opening.total.hint")}
          />
          <DateField
            {...fieldOf(entry, "countedTo")}
            label={say("credit-points.opening.counted-to")}
            hint={say("credit-points.opening.counted-to.hint")}
          />
          <ActionBar>
            <Submit>{say("credit-points.opening.save")}</Submit>
            <LinkButton href={address} variant="secondary">
              {say("credit-points.opening.not")}
            </LinkButton>
          </ActionBar>
        </Form>
      </Card>
    </div>
  );
};

type WithdrawProps = { view: CreditView; opening: CreditOpening; attempt: Attempt };

/** A decree that was typed wrong, and why it does not count. */
export const WithdrawOpeningPage = ({ view, opening, attempt }: WithdrawProps) => {
  const address = `/angka-kredit/${view.employeeId}`;
  return (
    <div class="am-narrow">
      <Breadcrumb crumbs={[{ href: address, label: say("credit-points.title-of", { name: view.name }) }]} />
      <Heading
        eyebrow={`${opening.decree} · ${showDay(opening.decidedOn)} · ${showNumber(opening.points)}`}
        title={say("credit-points.opening.withdraw")}
        lead={say("credit-points.opening.withdraw.lead")}
      />
      <ErrorSummary {...summaryOf(attempt)} />
      <Card>
        <Form action={`${address}/penetapan/${opening.openingId}/tarik`} idempotencyKey={newFormKey()}>
          <TextArea
            {...fieldOf(attempt.entry, "reason")}
            label={say("credit-points.opening.withdraw.reason")}
            maxlength={500}
          />
          <Submit>{say("credit-points.opening.withdraw")}</Submit>
        </Form>
      </Card>
    </div>
  );
};
