import { ratingsInWords } from "#appraisal/objection/objection-words.tsx";
import { type MessageKey, say } from "#platform/words/words.ts";
import type { Attempt } from "#ui/form/attempt.ts";
import { Radios } from "#ui/form/choices.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { TextArea } from "#ui/form/text-area.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { outcomesOf } from "./follow-up-state.ts";
import { codeName } from "./follow-up-words.tsx";
import type { FollowUpView } from "./read-follow-up.ts";

export type StepFields = { view: FollowUpView; attempt: Attempt };

/** What a step asks for; `may` names the permission that opens it. */
export type StepForm = {
  may: keyof FollowUpView["may"];
  words: { title: MessageKey; lead: MessageKey; submit: MessageKey };
  Fields: (props: StepFields) => ReturnType<typeof TextArea>;
};

export const answerStep: StepForm = {
  may: "answer",
  words: {
    title: "follow-up.answer.title",
    lead: "follow-up.answer.lead",
    submit: "follow-up.answer.send",
  },
  Fields: ({ attempt }) => (
    <TextArea {...fieldOf(attempt.entry, "body")} label={say("follow-up.answer.body")} maxlength={2000} />
  ),
};

const decisions = ["approved", "declined"] as const;

export const decideStep: StepForm = {
  may: "decide",
  words: {
    title: "follow-up.decide.title",
    lead: "follow-up.decide.lead",
    submit: "follow-up.decide.send",
  },
  Fields: ({ view: { needsLook, followUp }, attempt }) => (
    <>
      {needsLook && (
        <Notice tone="warning" title={say("follow-up.look-again")}>
          {say("follow-up.look-again.text", {
            before: ratingsInWords(followUp.rated),
            after: ratingsInWords(followUp.inForce),
          })}
        </Notice>
      )}
      <Radios
        {...fieldOf(attempt.entry, "outcome")}
        label={say("follow-up.decide.outcome")}
        options={decisions.map((value) => ({ value, label: say(`follow-up.decide.${value}`) }))}
      />
      <TextArea
        {...fieldOf(attempt.entry, "reason")}
        label={say("follow-up.reason")}
        hint={say("follow-up.decide.reason.hint")}
        maxlength={2000}
      />
    </>
  ),
};

export const concludeStep: StepForm = {
  may: "conclude",
  words: {
    title: "follow-up.conclude.title",
    lead: "follow-up.conclude.lead",
    submit: "follow-up.conclude.send",
  },
  Fields: ({ view, attempt }) => (
    <>
      <Radios
        {...fieldOf(attempt.entry, "outcome")}
        label={say("follow-up.conclude.outcome")}
        options={outcomesOf(view.followUp).map((value) => ({
          value,
          label: say(`follow-up.outcome.${value}`),
        }))}
      />
      {view.isPlan && (
        <Radios
          {...fieldOf(attempt.entry, "nextStep")}
          label={say("follow-up.next-step")}
          hint={say("follow-up.next-step.hint")}
          options={view.nextSteps.map((step) => ({ value: step, label: codeName("next", step) }))}
          optional
        />
      )}
      <TextArea
        {...fieldOf(attempt.entry, "note")}
        label={say("follow-up.conclude.note")}
        hint={say("follow-up.conclude.note.hint")}
        maxlength={2000}
      />
    </>
  ),
};
