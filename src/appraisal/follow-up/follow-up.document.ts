import { nameActing } from "#appraisal/name-acting.ts";
import { ratingsInWords } from "#appraisal/objection/objection-words.tsx";
import type { PersonInPlan } from "#appraisal/plan/plan-content.ts";
import { asDocumentPerson } from "#appraisal/plan/plan-document-data.ts";
import type { Agency } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import { explainInPrint } from "#platform/law/explain.ts";
import { say, speaking } from "#platform/words/words.ts";
import type { Law } from "#rules/law.ts";
import { showDay, showDays } from "#ui/locale.ts";
import type { FollowUp } from "./follow-up.schema.ts";
import { codeName, deciderNamed, kindName } from "./follow-up-words.tsx";

type Around = {
  agency: Agency;
  law: Law;
  day: string;
  employee: PersonInPlan;
  appraiser: PersonInPlan;
  /** Who decides today on what is not decided. */
  decidesNow: Pick<FollowUp, "decider" | "deciderActingFor">;
};

/** What `makeDocument` needs for a proposal or a plan, in Indonesian. */
export function followUpDocument(followUp: FollowUp, around: Around) {
  const { agency, law, day, employee, appraiser } = around;
  const { name, parentName, address, place } = agency;
  const { content, kind, year, startsOn, endsOn, because, decidersBecause } = followUp;
  return speaking("id", () => ({
    template: "src/appraisal/follow-up/follow-up.document.typ",
    title: say("follow-up.document.title", { kind: kindName(kind), name: employee.name, year: String(year) }),
    data: {
      agency: { name, parentName, address },
      ...{ place, day: showDay(day), year: String(year), kind: kindName(kind) },
      employee: asDocumentPerson(employee, law),
      appraiser: asDocumentPerson(appraiser, law),
      rated: ratingsInWords(followUp.rated),
      caution: cautionOf(followUp),
      goal: content.goal,
      rewards: content.rewards.map((reward) => codeName("reward", reward)),
      days: startsOn && endsOn ? showDays(startsOn, endsOn) : "",
      actions: actionsOf(followUp),
      reviews: content.reviewDays.map((one) => showDay(one)),
      answers: followUp.answers.map(({ body }) => body),
      decision: decisionOf(followUp, around),
      mark: markOf(followUp, agency, appraiser.name),
      basis: {
        title: say("follow-up.document.basis"),
        reasons: [...because, ...decidersBecause].map(explainInPrint),
      },
      words: wordsOf(followUp),
    },
  }));
}

function wordsOf({ kind }: FollowUp) {
  return {
    goal: say(`follow-up.goal.${kind}`),
    ...{ rated: say("follow-up.rated"), days: say("follow-up.document.days") },
    ...{ actions: say("follow-up.actions"), reviews: say("follow-up.review-days") },
    body: say("follow-up.action.body"),
    helper: say("follow-up.action.helper"),
    proof: say("follow-up.action.proof"),
    due: say("follow-up.action.due"),
    done: say("follow-up.action.state"),
    answers: say("follow-up.document.answers"),
    decision: say("follow-up.document.decision"),
  };
}

function actionsOf({ content, done }: FollowUp) {
  return content.actions.map(({ actionId, body, helper, proof, dueOn }) => {
    const found = done.find((one) => one.actionId === actionId);
    return {
      ...{ body, helper, proof, due: dueOn ? showDay(dueOn) : "" },
      done: found ? say("follow-up.action.done-on", { day: showDay(found.doneOn) }) : "",
    };
  });
}

/** A paper that is not decided, or counts no more, says so. */
function cautionOf({ decision, setAsideAt }: FollowUp): string | null {
  if (setAsideAt) return say("follow-up.document.set-aside");
  if (decision === "declined") return say("follow-up.document.declined");
  return decision ? null : say("follow-up.document.waiting");
}

function decisionOf(followUp: FollowUp, { agency, decidesNow }: Around): string {
  const { decision, decidedAt, decidedBy, decidedActingFor, decisionReason } = followUp;
  if (!decision || !decidedAt) return say("follow-up.document.undecided", { name: deciderNamed(decidesNow) });
  const name = nameActing(decidedBy ?? "–", decidedActingFor);
  const on = showDay(dayIn(agency.timeZone, decidedAt));
  return `${say(`follow-up.document.${decision}.by`, { name, on })} ${decisionReason ?? ""}`;
}

function markOf({ submittedAt }: FollowUp, { timeZone }: Agency, by: string): string {
  const on = submittedAt ? showDay(dayIn(timeZone, submittedAt)) : "–";
  return say("follow-up.document.submitted", { by, on });
}
