import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Submit } from "#ui/form/button.tsx";
import { Radios } from "#ui/form/choices.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Quote } from "#ui/layout/quote.tsx";
import type { CaseToBe } from "./case-evidence.ts";
import { EvidenceCard, type LawNames } from "./evidence-card.tsx";
import type { CaseView } from "./read-case.ts";
import { opinions } from "./session.schema.ts";

type CasePageProps = { one: CaseView; attempt: Attempt; names: LawNames };

/** A case without names: its evidence, one's own voice, and then the others'. */
export const CasePage = ({ one, attempt, names }: CasePageProps) => {
  const { session, label, isMine, mayVoice, voices } = one;
  return (
    <>
      <Breadcrumb
        crumbs={[
          { href: "/kalibrasi", label: say("calibration.sessions") },
          { href: `/kalibrasi/${session.sessionId}`, label: session.title },
        ]}
      />
      <Heading
        title={say("calibration.case.label", { label })}
        lead={say(isMine ? "calibration.case.lead.yours" : "calibration.case.lead")}
      />
      <ErrorSummary {...summaryOf(attempt)} />
      <Columns
        aside={
          <>
            {mayVoice && <VoiceCard one={one} attempt={attempt} />}
            <VoicesCard voices={voices} />
          </>
        }
      >
        <EvidenceCard {...one} names={names} />
      </Columns>
    </>
  );
};

const VoiceCard = ({ one, attempt }: Pick<CasePageProps, "one" | "attempt">) => (
  <Card title={say("calibration.voice")} lead={say("calibration.voice.lead")}>
    <Form action={`/kalibrasi/kasus/${one.caseId}`} guarded idempotencyKey={newFormKey()}>
      <Radios
        {...fieldOf(attempt.entry, "opinion")}
        label={say("calibration.voice.question")}
        options={opinions.map((opinion) => ({
          value: opinion,
          label: say(`calibration.opinion.${opinion}`),
        }))}
      />
      <TextArea
        {...fieldOf(attempt.entry, "reason")}
        label={say("calibration.voice.reason")}
        hint={say("calibration.voice.reason.hint")}
        maxlength={1000}
        optional
      />
      <Submit>{say("calibration.voice.send")}</Submit>
    </Form>
  </Card>
);

const VoicesCard = ({ voices }: Pick<CaseView, "voices">) => (
  <Card title={say("calibration.voices")}>
    {voices === null && <p class="am-sub">{say("calibration.voices.after")}</p>}
    {voices?.length === 0 && <p class="am-sub">{say("calibration.voices.none")}</p>}
    {voices?.map(({ name, opinion, reason }) => (
      <Quote by={name}>
        <strong>{say(`calibration.opinion.${opinion}`)}</strong>
        {reason && ` ${reason}`}
      </Quote>
    ))}
  </Card>
);

type PreviewPageProps = {
  sessionId: string;
  preview: CaseToBe;
  attempt: Attempt;
  names: LawNames;
};

/** Exactly what the others will see, before it is handed in. */
export const PreviewPage = ({ sessionId, preview, attempt, names }: PreviewPageProps) => (
  <>
    <Breadcrumb
      crumbs={[
        { href: "/kalibrasi", label: say("calibration.sessions") },
        { href: `/kalibrasi/${sessionId}`, label: say("calibration.session") },
      ]}
    />
    <Heading
      title={say("calibration.submit-title", { name: preview.employeeName })}
      lead={say("calibration.submit.lead")}
    />
    <ErrorSummary {...summaryOf(attempt)} />
    <EvidenceCard {...preview} names={names} />
    <Form action={`/kalibrasi/${sessionId}/ajukan/${preview.planId}`} idempotencyKey={newFormKey()}>
      <Submit>{say("calibration.submit")}</Submit>
    </Form>
  </>
);
