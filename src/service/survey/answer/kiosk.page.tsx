import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Submit } from "#ui/form/button.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { Scale } from "#ui/form/scale.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import type { Wording } from "./element-words.ts";
import { ElementQuestions } from "./questionnaire.page.tsx";
import type { Questionnaire } from "./questionnaire.ts";

type Props = {
  asked: Questionnaire;
  /** Where the form is posted without JavaScript. */
  action: string;
  /** Where the device sends what it kept. */
  sendTo: string;
  answerId: string;
  wording: Wording;
  attempt: Attempt;
};

/**
 * A device at the counter, big enough for every finger. With JavaScript it asks one question at a time, works without
 * a network, sends later, and begins anew by itself; without, it is a form.
 */
export const KioskPage = ({ asked, action, sendTo, answerId, wording, attempt }: Props) => (
  <div class="am-kiosk">
    <Heading
      eyebrow={`${asked.agency} · ${asked.place}`}
      title={say("survey.title", { unit: asked.unitName })}
      lead={say("survey.kiosk.lead")}
    />
    <ErrorSummary {...summaryOf(attempt)} />
    <am-kiosk data-href={sendTo} data-words="kiosk-words">
      <Form action={action} hidden={{ answerId, kios: "1", kata: wording === "simple" ? "sederhana" : "" }}>
        <ElementQuestions asked={asked} wording={wording} attempt={attempt} />
        {asked.services.length > 0 && (
          <Scale
            {...fieldOf(attempt.entry, "serviceId")}
            label={say("survey.service")}
            options={asked.services.map(({ serviceId, name }) => ({ value: serviceId, label: name }))}
          />
        )}
        <Submit>{say("survey.send")}</Submit>
      </Form>
      <p class="am-sub" role="status" data-said="" />
    </am-kiosk>
    <p>
      {wording === "simple" ? (
        <a href={`${action}/kios`}>{say("survey.wording.official")}</a>
      ) : (
        <a href={`${action}/kios?kata=sederhana`}>{say("survey.wording.simple")}</a>
      )}
    </p>
    <KioskWords />
  </div>
);

/** What the script says, in the reader's language. */
const KioskWords = () => (
  <div id="kiosk-words" hidden>
    {JSON.stringify({
      thanks: say("survey.thanks"),
      back: say("survey.kiosk.back"),
      skip: say("survey.kiosk.skip"),
      empty: say("error.survey.empty"),
      waiting: say("survey.kiosk.waiting", { count: "{count}" }),
      sent: say("survey.kiosk.sent"),
      step: say("survey.kiosk.step", { step: "{step}", steps: "{steps}" }),
      lost: say("survey.kiosk.lost"),
    })}
  </div>
);
