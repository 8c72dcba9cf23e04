import { todayOf } from "#organisation/index.ts";
import { addDays } from "#platform/clock/clock.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { type Form, readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { say } from "#platform/words/words.ts";
import { conductValues } from "#rules/conduct/conduct.ts";
import { lawOn } from "#rules/law.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { AnswerPage } from "./answer.page.tsx";
import { answerRound } from "./answer-round.ts";
import { cancelRound } from "./cancel-round.ts";
import { closeRound } from "./close-round.ts";
import { myRounds } from "./list-rounds.ts";
import { readRound } from "./read-round.ts";
import { roundUnknown } from "./round.errors.ts";
import { RoundPage } from "./round.page.tsx";
import { AnsweredPage, RoundsPage } from "./rounds.page.tsx";
import { startRound } from "./start-round.ts";

const place = "/tahun-saya";
/** Two weeks: who is on leave comes back in it. */
const usualDays = 14;

/** Rounds about a leader that nobody can trace. */
export function roundPages(pages: Pages): void {
  pages.get("/putaran", (page) => drawList(page, null));
  pages.post("/putaran", start);
  pages.get("/putaran/:roundId", (page) => drawRound(page, firstAttempt()));
  pages.get("/putaran/:roundId/jawab", (page) => drawAnswer(page, firstAttempt()));
  pages.post("/putaran/:roundId/jawab", answer);
  pages.post("/putaran/:roundId/tutup", async (page) => {
    const form = await readForm(page);
    const roundId = roundIn(page);
    await tell(page, closeRound, form, { roundId });
    return goTo(page, `/putaran/${roundId}`, "flash.round.closed");
  });
  pages.post("/putaran/:roundId/batal", async (page) => {
    const form = await readForm(page);
    const roundId = roundIn(page);
    return submit(
      async () => {
        await tell(page, cancelRound, form, { roundId, reason: form.text("reason") });
        return goTo(page, `/putaran/${roundId}`, "flash.round.cancelled");
      },
      (refused) => drawRound(page, failedAttempt(form, refused)),
    );
  });
}

async function start(page: PageContext) {
  const form = await readForm(page);
  const input = { leaderId: form.text("leaderId"), closesOn: form.text("closesOn") };
  return submit(
    async () => {
      const { roundId } = await tell(page, startRound, form, input);
      return goTo(page, `/putaran/${roundId}`, "flash.round.started");
    },
    (refused) => drawList(page, failedAttempt(form, refused)),
  );
}

async function answer(page: PageContext) {
  const form = await readForm(page);
  const input = {
    roundId: roundIn(page),
    scores: scoresIn(form),
    ...{ keep: form.text("keep"), try: form.text("try") },
  };
  return submit(
    async () => {
      await tell(page, answerRound, form, input);
      return goTo(page, `/putaran/${input.roundId}/jawab`);
    },
    (refused) => drawAnswer(page, failedAttempt(form, refused)),
  );
}

/** Fields are named "scores.<statement>". */
function scoresIn(form: Form): Record<string, string> {
  const prefix = "scores.";
  const named = Object.entries(form.values()).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(named.map(([name, score]) => [name.slice(prefix.length), score]));
}

async function drawList(page: PageContext, attempt: Attempt | null) {
  const today = todayOf(page);
  const mine = await ask(page, myRounds, {});
  const usual = firstAttempt({ closesOn: addDays(today, usualDays) });
  return page.render(<RoundsPage mine={mine} attempt={attempt ?? usual} today={today} />, {
    ...{ title: say("round.list.title"), place },
    ...(attempt ? statusOfAttempt(attempt) : {}),
  });
}

async function drawRound(page: PageContext, attempt: Attempt) {
  const round = await ask(page, readRound, { roundId: roundIn(page) });
  return page.render(<RoundPage round={round} attempt={attempt} today={todayOf(page)} />, {
    ...{ title: say("round.title", { name: round.leaderName }), place },
    ...statusOfAttempt(attempt),
  });
}

/** Whoever has answered finds that it is done, and nothing of what they said. */
async function drawAnswer(page: PageContext, attempt: Attempt) {
  const round = await ask(page, readRound, { roundId: roundIn(page) });
  if (round.mine === null) throw roundUnknown();
  const title = say("round.answer.title", { name: round.leaderName });
  if (round.mine === "answered") return page.render(<AnsweredPage day={round.closesOn} />, { title, place });
  if (round.mine === "closed") return page.redirect(`/putaran/${round.roundId}`, 303);
  const values = conductValues(lawOn(page.get("call").services.law, todayOf(page)));
  return page.render(<AnswerPage round={round} values={values} attempt={attempt} />, {
    ...{ title, place },
    ...statusOfAttempt(attempt),
  });
}

function roundIn(page: PageContext): string {
  return idIn(page, "roundId", roundUnknown);
}
