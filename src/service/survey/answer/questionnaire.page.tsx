import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Submit } from "#ui/form/button.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { Scale } from "#ui/form/scale.tsx";
import { Select } from "#ui/form/select.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Folded } from "#ui/layout/folded.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { profileFields, profileNames, surveyLimits } from "../survey.schema.ts";
import { answersOf, questionOf, type Wording } from "./element-words.ts";
import type { Questionnaire } from "./questionnaire.ts";

type Props = {
  asked: Questionnaire;
  action: string;
  /** Of this drawing: sent twice it counts once. */
  answerId: string;
  wording: Wording;
  attempt: Attempt;
};

/** The questionnaire on a phone: nine taps, no account, no JavaScript. */
export const QuestionnairePage = (props: Props) => {
  const { asked, wording, attempt, action } = props;
  return (
    <>
      <Heading
        eyebrow={[asked.agency, asked.place].filter(Boolean).join(" · ")}
        title={say("survey.title", { unit: asked.unitName })}
        lead={say("survey.lead")}
      />
      <p>
        {wording === "simple" ? (
          <a href={action}>{say("survey.wording.official")}</a>
        ) : (
          <a href={`${action}?kata=sederhana`}>{say("survey.wording.simple")}</a>
        )}
      </p>
      <ErrorSummary {...summaryOf(attempt)} />
      {asked.isStaff ? (
        <Notice tone="info">{say("error.survey.not-for-staff")}</Notice>
      ) : (
        <Card>
          <Questions {...props} />
        </Card>
      )}
    </>
  );
};

const Questions = ({ asked, action, answerId, wording, attempt }: Props) => (
  <Form action={action} hidden={{ answerId, kata: wording === "simple" ? "sederhana" : "" }}>
    <ElementQuestions asked={asked} wording={wording} attempt={attempt} />
    <ServiceQuestion asked={asked} attempt={attempt} />
    <TextArea
      {...fieldOf(attempt.entry, "comment")}
      label={say("survey.comment")}
      hint={say("survey.comment.hint")}
      maxlength={surveyLimits.commentLength}
      optional
    />
    <ProfileQuestions attempt={attempt} />
    <p class="am-sub">{say("survey.who-sees")}</p>
    <Submit>{say("survey.send")}</Submit>
  </Form>
);

/** The nine elements; each may be left out, and is then missing rather than bad. */
export const ElementQuestions = ({
  asked,
  wording,
  attempt,
}: Pick<Props, "asked" | "wording" | "attempt">) => (
  <>
    {asked.elements.map((element) => (
      <Scale
        {...fieldOf(attempt.entry, element.code)}
        label={questionOf(element.code, wording)}
        options={answersOf(element, wording).map((label, at) => ({ value: String(at + 1), label }))}
      />
    ))}
  </>
);

const ServiceQuestion = ({ asked, attempt }: Pick<Props, "asked" | "attempt">) =>
  asked.services.length > 0 && (
    <Select
      {...fieldOf(attempt.entry, "serviceId")}
      label={say("survey.service")}
      placeholder={say("survey.service.any")}
      options={asked.services.map(({ serviceId, name }) => ({ value: serviceId, label: name }))}
      optional
    />
  );

const ProfileQuestions = ({ attempt }: Pick<Props, "attempt">) => (
  <Folded
    label={say("survey.profile")}
    open={profileNames.some((name) => Boolean(fieldOf(attempt.entry, name).value))}
  >
    <p class="am-sub">{say("survey.profile.why")}</p>
    {profileNames.map((name) => (
      <Select
        {...fieldOf(attempt.entry, name)}
        label={say(`survey.profile.${name}`)}
        placeholder={say("survey.profile.untold")}
        options={profileFields[name].map((value) => ({ value, label: say(`survey.profile.value.${value}`) }))}
        optional
      />
    ))}
  </Folded>
);

export const ThanksPage = ({ agency, portal }: { agency: string; portal: string }) => (
  <>
    <Heading eyebrow={agency} title={say("survey.thanks")} lead={say("survey.thanks.text")} />
    <p>
      <a href={portal}>{say("survey.thanks.improved")}</a>
    </p>
  </>
);

/** The address is none of ours, or no more; or its one answer is in already. */
export const NoQuestionsPage = ({ sentence }: { sentence: string }) => (
  <>
    <Heading title={say("survey.closed")} />
    <Notice tone="info">{sentence}</Notice>
  </>
);
