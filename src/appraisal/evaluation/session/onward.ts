import { intervalName } from "#appraisal/evaluation/interval-name.ts";
import { ask } from "#platform/http/ask.ts";
import type { PageContext } from "#platform/http/page-env.ts";
import { say } from "#platform/words/words.ts";
import type { StepBarProps } from "#ui/layout/step-bar.tsx";
import type { Session, SessionPart } from "./session.schema.ts";
import { evaluationSession } from "./session.ts";

/** Where one is: which evaluation of which year. */
export type Here = { planId: string; interval: string; year: number };

/** Whether one goes from person to person; the addresses carry it along. */
export function inSession(page: PageContext): boolean {
  return page.req.query("sesi") !== undefined;
}

export function sessionSuffix(page: PageContext): string {
  return inSession(page) ? "?sesi=1" : "";
}

export function sessionHref({ year, interval }: Pick<Here, "year" | "interval">): string {
  return `/orang-saya/evaluasi?tahun=${year}&interval=${interval}`;
}

/** The page on which one of a session is rated. */
export function partHref({ planId, interval }: Pick<Here, "planId" | "interval">): string {
  return `/rencana/${planId}/evaluasi/${interval}?sesi=1`;
}

/** After one is decided: the next who waits, and the whole list once nobody does. */
export async function onwardFrom(page: PageContext, here: Here): Promise<string> {
  const { year, interval } = here;
  const { parts } = await ask(page, evaluationSession, { year, interval });
  const at = parts.findIndex(({ planId }) => planId === here.planId);
  const next = [...parts.slice(at + 1), ...parts.slice(0, Math.max(0, at))].find(isWaiting);
  return next?.planId ? partHref({ planId: next.planId, interval }) : sessionHref(here);
}

/** How far the session is, and who comes before and after; null outside of one. */
export async function stepsFrom(page: PageContext, here: Here): Promise<StepBarProps | null> {
  if (!inSession(page)) return null;
  const { year, interval } = here;
  const session = await ask(page, evaluationSession, { year, interval });
  const open = session.parts.filter((part) => isWaiting(part) || part.planId === here.planId);
  const at = open.findIndex(({ planId }) => planId === here.planId);
  const linkTo = (part: SessionPart | undefined) =>
    part?.planId ? { href: partHref({ planId: part.planId, interval }), label: part.name } : null;
  return {
    label: say("evaluation.session.steps", { interval: intervalName(interval) }),
    ...farOf(session),
    previous: linkTo(open[at - 1]),
    next: at < 0 ? null : linkTo(open[at + 1]),
    all: { href: sessionHref(here), label: say("evaluation.session.all") },
  };
}

/** "4 dari 10 ditetapkan". */
export function farOf({ intervals, interval }: Session) {
  const { decided: done = 0, count = 0 } = intervals.find(({ code }) => code === interval) ?? {};
  return { done, count, words: say("evaluation.session.far", { done, count }) };
}

/** Somebody who can be rated and is not. */
export function isWaiting({ stage }: SessionPart): boolean {
  return stage === "untouched" || stage === "begun" || stage === "reason-missing" || stage === "complete";
}
