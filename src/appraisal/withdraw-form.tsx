import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import type { Attempt } from "#ui/form/attempt.ts";
import { LinkButton, Submit } from "#ui/form/button.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { Form } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";

type WithdrawFormProps = {
  action: string;
  /** Where whoever thinks better of it goes on. */
  back: string;
  attempt: Attempt;
  /** What is asked; left out where it may go without a reason. */
  reason?: { label: string; hint?: string } | undefined;
  /** "Tarik kembali". */
  submit: string;
};

/** Takes back what was written down wrongly: the reason, the step, and the way back without it. */
export const WithdrawForm = ({ action, back, attempt, reason, submit }: WithdrawFormProps) => (
  <Form action={action} idempotencyKey={newFormKey()}>
    {reason && <TextArea {...fieldOf(attempt.entry, "reason")} {...reason} maxlength={500} />}
    <ActionBar>
      <Submit>{submit}</Submit>
      <LinkButton href={back} variant="secondary">
        {say("progress.withdraw.not")}
      </LinkButton>
    </ActionBar>
  </Form>
);
