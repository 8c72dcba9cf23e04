import { ratingsInWords } from "#appraisal/objection/objection-words.tsx";
import { say } from "#platform/words/words.ts";
import { DateField } from "#ui/form/date-field.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { TextArea } from "#ui/form/text-area.tsx";
import type { StepForm } from "./step-forms.tsx";

export const finishStep: StepForm = {
  may: "finishAction",
  words: {
    title: "follow-up.finish.title",
    lead: "follow-up.finish.lead",
    submit: "follow-up.finish.send",
  },
  Fields: ({ view, attempt }) => (
    <>
      <DateField
        {...fieldOf(attempt.entry, "doneOn")}
        label={say("follow-up.finish.day")}
        min={view.followUp.startsOn ?? undefined}
        max={view.today}
      />
      <TextArea
        {...fieldOf(attempt.entry, "note")}
        label={say("follow-up.finish.note")}
        hint={say("follow-up.finish.note.hint")}
        maxlength={1000}
      />
    </>
  ),
};

export const reviewStep: StepForm = {
  may: "review",
  words: {
    title: "follow-up.review.title",
    lead: "follow-up.review.lead",
    submit: "follow-up.review.send",
  },
  Fields: ({ view, attempt }) => (
    <>
      <DateField
        {...fieldOf(attempt.entry, "heldOn")}
        label={say("follow-up.review.day")}
        min={view.followUp.startsOn ?? undefined}
        max={view.today}
      />
      <TextArea {...fieldOf(attempt.entry, "note")} label={say("follow-up.review.note")} maxlength={2000} />
    </>
  ),
};

export const setAsideStep: StepForm = {
  may: "setAside",
  words: {
    title: "follow-up.set-aside.title",
    lead: "follow-up.set-aside.lead",
    submit: "follow-up.set-aside.send",
  },
  Fields: ({ attempt }) => (
    <TextArea {...fieldOf(attempt.entry, "reason")} label={say("follow-up.reason")} maxlength={2000} />
  ),
};

export const lookStep: StepForm = {
  may: "lookAgain",
  words: { title: "follow-up.look.title", lead: "follow-up.look.lead", submit: "follow-up.look.send" },
  Fields: ({ view: { followUp }, attempt }) => (
    <>
      <p>
        {say("follow-up.look-again.text", {
          before: ratingsInWords(followUp.rated),
          after: ratingsInWords(followUp.inForce),
        })}
      </p>
      <TextArea {...fieldOf(attempt.entry, "reason")} label={say("follow-up.reason")} maxlength={2000} />
    </>
  ),
};
