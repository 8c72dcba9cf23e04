import type { Child, PropsWithChildren } from "hono/jsx";
import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { LinkButton, Submit } from "#ui/form/button.tsx";
import { type Compared, Conflict } from "#ui/form/conflict.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { Breadcrumb, type Crumb } from "#ui/layout/breadcrumb.tsx";
import { Heading } from "#ui/layout/heading.tsx";

export type FormPageProps = {
  crumbs: readonly Crumb[];
  title: string;
  lead?: string | undefined;
  /** Where the form is sent. */
  action: string;
  /** What the button does: "Simpan penempatan". */
  button: string;
  /** Where who changed their mind goes. */
  back: string;
  attempt: Attempt;
  /** The revision of what is changed, as the form was drawn from it; left out where something is added. */
  version?: number | undefined;
  /** What was typed beside what is kept, for when somebody saved first. */
  compared?: readonly Compared[] | undefined;
  /** Narrows what the form offers; by GET, so above the form. */
  search?: Child | undefined;
};

/** One form on a page of its own: what is wrong on top, the fields (children), one button and the way back. */
export const FormPage = (props: PropsWithChildren<FormPageProps>) => (
  <div class="am-narrow">
    <Breadcrumb crumbs={props.crumbs} />
    <Heading title={props.title} lead={props.lead} />
    {props.attempt.overtaken ? (
      <Conflict compared={props.compared ?? []} />
    ) : (
      <ErrorSummary {...summaryOf(props.attempt)} />
    )}
    {props.search}
    <Form action={props.action} idempotencyKey={newFormKey()} version={props.version} guarded>
      {props.children}
      <ActionBar>
        <Submit>{props.button}</Submit>
        <LinkButton href={props.back} variant="quiet">
          {say("organisation.cancel")}
        </LinkButton>
      </ActionBar>
    </Form>
  </div>
);
