import { duringTasks } from "#appraisal/coaching/during-tasks.ts";
import { runningTasks } from "#appraisal/follow-up/running-tasks.ts";
import type { MessageFacts, MessageKey } from "#platform/words/words.ts";
import { daysBetween } from "#rules/day.ts";
import type { MyYear } from "./my-year.ts";

/** One thing that waits for the person: where to do it, and what it says. */
export type Waiting = {
  tone: "urgent" | "due" | "calm";
  title: MessageKey;
  text: MessageKey;
  facts: MessageFacts;
  href: string;
};

const silentDaysMax = 45;

/** What waits for somebody, the most urgent first; derived, so that it goes away by being done. */
export function waitingFor(my: MyYear): Waiting[] {
  const steps = [...noAppraiser(my), ...renewal(my), ...planSteps(my), ...unread(my), ...endsOfLastYear(my)];
  const waiting = [
    ...steps,
    ...during(my),
    ...running(my),
    ...late(my),
    ...silent(my),
    ...owedToOthers(my),
    ...toDecide(my),
    ...asked(my),
  ];
  const order = { urgent: 0, due: 1, calm: 2 };
  return waiting.sort((one, other) => order[one.tone] - order[other.tone]);
}

/** Nobody can agree a plan then: who can help, and where. */
function noAppraiser({
  employeeId,
  isOpen,
  appraiserName,
  positionTitle,
  isOutside,
  namesAppraisers,
  plan,
  today,
  year,
}: MyYear): Waiting[] {
  const isNow = today.startsWith(`${year}-`);
  if (!isOpen || !isNow || isOutside || appraiserName !== null || positionTitle === "") return [];
  const page = `/pegawai/${employeeId}`;
  return [
    {
      tone: plan ? "due" : "urgent",
      title: "year.wait.no-appraiser",
      text: namesAppraisers ? "year.wait.no-appraiser.keep" : "year.wait.no-appraiser.text",
      facts: {},
      href: namesAppraisers ? `${page}/penilai-luar` : page,
    },
  ];
}

function renewal({ renewal: reason, year }: MyYear): Waiting[] {
  if (reason === null) return [];
  return [
    {
      tone: "urgent",
      title: `plan.renewal.${reason}`,
      text: "year.wait.renewal",
      facts: { year },
      href: `/rencana/baru?tahun=${year}`,
    },
  ];
}

/** Parts that only I can rate, and people for whom a new plan is needed. */
function owedToOthers({ owed, year }: MyYear): Waiting[] {
  const parts = owed.parts.map(
    ({ planId, name, startsOn, endsOn }): Waiting => ({
      tone: "due",
      title: "year.wait.part",
      text: "year.wait.part.text",
      facts: { name, startsOn, endsOn },
      href: `/rencana/${planId}/evaluasi/annual`,
    }),
  );
  const renewals = owed.renewals.map(
    ({ planId, name }): Waiting => ({
      tone: "calm",
      title: "year.wait.renewal-of",
      text: "year.wait.renewal-of.text",
      facts: { name, year },
      href: `/rencana/${planId}`,
    }),
  );
  if (owed.inAgency === 0) return [...parts, ...renewals];
  const office: Waiting = {
    tone: "calm",
    title: "year.wait.renewals",
    text: "year.wait.renewals.text",
    facts: { count: owed.inAgency },
    href: `/periode/${year}/rencana-baru`,
  };
  return [...parts, ...renewals, office];
}

/** Somebody proposed what follows from a rating, and cannot begin before it is decided. */
function toDecide({ followUpsToDecide: count }: MyYear): Waiting[] {
  if (count === 0) return [];
  const words = { title: "year.wait.follow-ups", text: "year.wait.follow-ups.text" } as const;
  return [{ tone: "urgent", ...words, facts: { count }, href: "/tindak-lanjut" }];
}

/** What others would like to hear from me about somebody's work. */
function asked({ owed, today }: MyYear): Waiting[] {
  const questions = owed.asked.map(
    ({ about, dueOn }): Waiting => ({
      tone: dueOn < today ? "due" : "calm",
      title: "year.wait.asked",
      text: dueOn < today ? "year.wait.asked.late" : "year.wait.asked.text",
      facts: { name: about, day: dueOn },
      href: "/umpan-balik",
    }),
  );
  const rounds = owed.rounds.map(
    ({ roundId, leaderName, closesOn }): Waiting => ({
      tone: "calm",
      title: "year.wait.round",
      text: "year.wait.round.text",
      facts: { name: leaderName, day: closesOn },
      href: `/putaran/${roundId}/jawab`,
    }),
  );
  return [...questions, ...rounds];
}

function planSteps(my: MyYear): Waiting[] {
  const { plan, isOpen, year, planningDeadline, beganLater, today } = my;
  if (!isOpen || my.isOutside) return [];
  const facts = { year, deadline: planningDeadline };
  const isLate = today > planningDeadline && !beganLater;
  const tone = isLate ? "urgent" : "due";
  if (!plan)
    return [
      {
        tone,
        title: "year.wait.start",
        text: isLate ? "year.wait.start.late" : beganLater ? "year.wait.start.now" : "year.wait.start.text",
        facts,
        href: `/rencana/baru?tahun=${year}`,
      },
    ];
  const href = `/rencana/${plan.planId}`;
  if (plan.state.kind === "draft")
    return [
      {
        tone,
        title: "year.wait.propose",
        text: isLate
          ? "year.wait.propose.late"
          : beganLater
            ? "year.wait.propose.now"
            : "year.wait.propose.text",
        facts,
        href,
      },
    ];
  if (plan.state.kind === "change-asked")
    return [{ tone: "urgent", title: "year.wait.change", text: "year.wait.change.text", facts, href }];
  if (plan.state.kind === "offered")
    return [
      {
        tone: "urgent",
        title: "year.wait.confirm",
        text: "year.wait.confirm.text",
        facts,
        href: `${href}/konfirmasi`,
      },
    ];
  if (plan.state.kind === "proposed")
    return [{ tone: "calm", title: "year.wait.head", text: "year.wait.head.text", facts, href }];
  return [];
}

/** Each evaluation of any plan of the year that was not read yet, the oldest first. */
function unread({ parts }: MyYear): Waiting[] {
  const evaluations = parts.flatMap((part) => part.evaluations);
  const open = evaluations.filter(
    ({ evaluationId, receivedAt }) => evaluationId !== null && receivedAt === null,
  );
  return open.map(({ evaluationId, interval }) => ({
    tone: "due",
    title: "year.wait.read",
    text: "year.wait.read.text",
    facts: { interval },
    href: `/evaluasi/${evaluationId}`,
  }));
}

/** The year before: a rating to be read, and one that the appraiser still owes, with its last day. */
function endsOfLastYear({ lastYear, appraiserName, today }: MyYear): Waiting[] {
  if (!lastYear) return [];
  const { year, planId, undecided, dueOn, unread } = lastYear;
  const facts = { year, deadline: dueOn ?? "–", appraiser: appraiserName ?? "–" };
  const waiting = unread.map(
    ({ evaluationId, interval }): Waiting => ({
      tone: "due",
      title: "year.wait.read-last",
      text: "year.wait.read.text",
      facts: { year, interval },
      href: `/evaluasi/${evaluationId}`,
    }),
  );
  if (undecided.includes("annual")) {
    const isLate = dueOn !== null && today > dueOn;
    waiting.push({
      tone: isLate ? "due" : "calm",
      title: "year.wait.rated",
      text: isLate ? "year.wait.rated.late" : "year.wait.rated.text",
      facts,
      href: `/rencana/${planId}/evaluasi/annual`,
    });
  }
  return waiting;
}

/** Milestones, next steps of coaching, and the dialogue of this part of the year. */
function during({ plan, today, ahead, appraiserName }: MyYear): Waiting[] {
  if (!plan?.content) return [];
  const { planId, intervals } = plan;
  const name = appraiserName ?? "–";
  return duringTasks(plan.during, { planId, side: "employee", name, today, ahead, intervals });
}

/** Steps and reviews of what was approved after one of my ratings. */
function running({ owed, name, today, ahead }: MyYear): Waiting[] {
  return runningTasks(owed.followUps, { side: "employee", name, today, ahead });
}

/** Indicators that are behind where a steady year would be; said as an invitation to talk. */
function late({ plan, appraiserName }: MyYear): Waiting[] {
  if (!plan?.content || plan.evaluations.some((evaluation) => evaluation.interval === "annual")) return [];
  const indicators = plan.content.results.flatMap((result) => result.indicators);
  const behind = plan.standings.filter(
    ({ share, expected }) => share !== null && expected !== null && share < expected,
  );
  return behind.slice(0, 3).map(({ indicatorId }) => ({
    tone: "urgent",
    title: "year.wait.late",
    text: "year.wait.late.text",
    facts: {
      statement: indicators.find((one) => one.indicatorId === indicatorId)?.statement ?? "",
      appraiser: appraiserName ?? "–",
    },
    href: `/rencana/${plan.planId}/kemajuan/${indicatorId}`,
  }));
}

/** Nothing was recorded for long: a nudge, not a reproach. */
function silent({ plan, today, isPaused }: MyYear): Waiting[] {
  if (isPaused || !plan?.content || today > plan.endsOn) return [];
  const newest = plan.standings.reduce(
    (day, { reachedOn }) => (reachedOn && reachedOn > day ? reachedOn : day),
    plan.agreedOn ?? plan.startsOn,
  );
  const days = daysBetween(newest, today);
  if (days <= silentDaysMax) return [];
  return [
    {
      tone: "due",
      title: "year.wait.silent",
      text: "year.wait.silent.text",
      facts: { days },
      href: `/rencana/${plan.planId}/kemajuan`,
    },
  ];
}
