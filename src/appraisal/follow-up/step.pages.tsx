import { ask, tell } from "#platform/http/ask.ts";
import { type Form, readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { notAllowed } from "#platform/procedures/procedures.errors.ts";
import { type MessageKey, say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { answerFollowUp } from "./answer-follow-up.ts";
import { concludeFollowUp } from "./conclude-follow-up.ts";
import { decideFollowUp } from "./decide-follow-up.ts";
import { finishFollowUpAction } from "./finish-action.ts";
import { followUpActionUnknown, followUpUnknown } from "./follow-up.errors.ts";
import { lookAgainAtFollowUp } from "./look-again.ts";
import { readFollowUp } from "./read-follow-up.ts";
import { reviewFollowUp } from "./review-follow-up.ts";
import { setAsideFollowUp } from "./set-aside.ts";
import { type StepName, StepPage, steps } from "./step.page.tsx";

type Doing = (page: PageContext, form: Form, followUpId: string) => Promise<unknown>;

/** Each step with what it does and what is said then. */
const doings: Record<StepName, { flash: MessageKey; doing: Doing }> = {
  jawab: {
    flash: "flash.follow-up.answered",
    doing: (page, form, followUpId) =>
      tell(page, answerFollowUp, form, { followUpId, body: form.text("body") }),
  },
  putuskan: {
    flash: "flash.follow-up.decided",
    doing: (page, form, followUpId) => {
      const outcome = form.optional("outcome");
      return tell(page, decideFollowUp, form, { followUpId, outcome, reason: form.text("reason") });
    },
  },
  tinjauan: {
    flash: "flash.follow-up.reviewed",
    doing: (page, form, followUpId) => {
      const heldOn = form.optional("heldOn");
      return tell(page, reviewFollowUp, form, { followUpId, heldOn, note: form.text("note") });
    },
  },
  hasil: {
    flash: "flash.follow-up.concluded",
    doing: (page, form, followUpId) => {
      const [outcome, nextStep] = [form.optional("outcome"), form.optional("nextStep")];
      return tell(page, concludeFollowUp, form, { followUpId, outcome, nextStep, note: form.text("note") });
    },
  },
  kesampingkan: {
    flash: "flash.follow-up.set-aside",
    doing: (page, form, followUpId) =>
      tell(page, setAsideFollowUp, form, { followUpId, reason: form.text("reason") }),
  },
  "periksa-lagi": {
    flash: "flash.follow-up.looked",
    doing: (page, form, followUpId) =>
      tell(page, lookAgainAtFollowUp, form, { followUpId, reason: form.text("reason") }),
  },
  langkah: {
    flash: "flash.follow-up.finished",
    doing: (page, form, followUpId) => {
      const [actionId, doneOn] = [actionIdIn(page), form.optional("doneOn")];
      return tell(page, finishFollowUpAction, form, {
        followUpId,
        actionId,
        doneOn,
        note: form.text("note"),
      });
    },
  },
};

const names = ["jawab", "putuskan", "tinjauan", "hasil", "kesampingkan", "periksa-lagi"] as const;

/** What is said, decided, noted and concluded, each on its own small page. */
export function stepPages(pages: Pages): void {
  for (const name of names) mount(pages, `/tindak-lanjut/:followUpId/${name}`, name);
  mount(pages, "/tindak-lanjut/:followUpId/langkah/:actionId", "langkah");
}

function mount(pages: Pages, address: string, name: StepName): void {
  pages.get(address, (page) => draw(page, name, firstAttempt()));
  pages.post(address, async (page) => {
    const form = await readForm(page);
    const followUpId = followUpIdIn(page);
    const { doing, flash } = doings[name];
    return submit(
      async () => {
        await doing(page, form, followUpId);
        return goTo(page, `/tindak-lanjut/${followUpId}`, flash);
      },
      (refused) => draw(page, name, failedAttempt(form, refused)),
    );
  });
}

/** A step that somebody else did first has its page no more, but for whoever just sent it: they read why. */
async function draw(page: PageContext, name: StepName, attempt: Attempt) {
  const followUpId = followUpIdIn(page);
  const view = await ask(page, readFollowUp, { followUpId });
  if (!view.may[steps[name].may] && !attempt.refused) throw notAllowed();
  const action = new URL(page.req.url).pathname;
  const about = name === "langkah" ? aboutAction(page, view.followUp.content.actions) : undefined;
  return page.render(<StepPage {...{ view, name, action, attempt, ...(about ? { about } : {}) }} />, {
    title: say(steps[name].words.title),
    place: view.isOwn ? "/tahun-saya" : "/orang-saya",
    ...statusOfAttempt(attempt),
  });
}

function aboutAction(page: PageContext, actions: readonly { actionId: string; body: string }[]): string {
  const action = actions.find(({ actionId }) => actionId === actionIdIn(page));
  if (!action) throw followUpActionUnknown();
  return action.body;
}

function followUpIdIn(page: PageContext): string {
  return idIn(page, "followUpId", followUpUnknown);
}

function actionIdIn(page: PageContext): string {
  return idIn(page, "actionId", followUpActionUnknown);
}
