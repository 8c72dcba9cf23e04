import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Submit } from "#ui/form/button.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";

export type Voice = { agency: string; about: string; place: string; isStaff: boolean };

type Props = { voice: Voice; action: string; attempt: Attempt };

/** What a service user says, in one minute: no account, no name, no JavaScript. */
export const VoicePage = ({ voice, action, attempt }: Props) => (
  <>
    <Heading
      eyebrow={`${voice.agency} · ${voice.place}`}
      title={say("feedback.voice.title", { about: voice.about })}
      lead={say("feedback.voice.lead")}
    />
    <ErrorSummary {...summaryOf(attempt)} />
    {voice.isStaff ? (
      <Notice tone="info">
        {say("feedback.voice.staff")} <a href="/umpan-balik">{say("feedback.title")}</a>
      </Notice>
    ) : (
      <Card>
        <Form action={action} idempotencyKey={newFormKey()}>
          <TextArea
            {...fieldOf(attempt.entry, "body")}
            label={say("feedback.voice.body")}
            hint={say("feedback.voice.body.hint")}
            maxlength={600}
          />
          <TextArea
            {...fieldOf(attempt.entry, "nextStep")}
            label={say("feedback.voice.next")}
            maxlength={300}
            optional
          />
          <p class="am-sub">{say("feedback.voice.who-sees")}</p>
          <Submit>{say("feedback.voice.send")}</Submit>
        </Form>
      </Card>
    )}
  </>
);

export const HeardYouPage = ({ agency }: { agency: string }) => (
  <>
    <Heading eyebrow={agency} title={say("feedback.voice.thanks")} lead={say("feedback.voice.thanks.text")} />
  </>
);

/** The address is none of ours, or no more. */
export const SilentPage = ({ sentence }: { sentence: string }) => (
  <>
    <Heading title={say("feedback.voice.silent")} />
    <Notice tone="warning">{sentence}</Notice>
  </>
);
