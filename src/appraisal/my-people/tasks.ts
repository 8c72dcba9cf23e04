import { type DuringTask, duringTasks } from "#appraisal/coaching/during-tasks.ts";
import { intervalName } from "#appraisal/evaluation/interval-name.ts";
import { runningTasks } from "#appraisal/follow-up/running-tasks.ts";
import { say } from "#platform/words/words.ts";
import type { Task } from "#ui/layout/tasks.tsx";
import { showDay, showDays, showList } from "#ui/locale.ts";
import type { MyPeople, PersonOfMine } from "./my-people.ts";

/** What people wait for from their head, the most urgent first; calm is what the head waits for. */
export function tasksFor(mine: MyPeople): Task[] {
  const { people, today } = mine;
  const order = { urgent: 0, due: 1, calm: 2 };
  const tasks = people.flatMap((person) => [
    ...answer(person),
    ...start(person, mine),
    ...rateLastYear(person, today),
    ...rateParts(person),
    ...rate(person),
    ...unread(person),
    ...during(person, mine),
    ...running(person, mine),
  ]);
  return tasks.sort((one, other) => order[one.tone] - order[other.tone]);
}

function answer({ name, planId, state }: PersonOfMine): Task[] {
  if (state?.kind !== "proposed") return [];
  const title = say("people.wait.answer", { name });
  return [
    { tone: "urgent", mark: "!", title, text: say("people.wait.answer.text"), href: `/rencana/${planId}` },
  ];
}

/** Where the next evaluation that is due is decided; undefined where none is. */
export function nextToRate({ people, today }: MyPeople): string | undefined {
  const tasks = people.flatMap((person) => [
    ...rateLastYear(person, today),
    ...rateParts(person),
    ...rate(person),
  ]);
  return tasks[0]?.href;
}

/** After the deadline a plan that nobody began is something to talk about; before it, it is the person's own. */
function start({ name, employeeId, state }: PersonOfMine, mine: MyPeople): Task[] {
  const { year, today, isOpen, planningDeadline } = mine;
  const isThisYear = today.startsWith(`${year}-`);
  if (state !== null || !isOpen || !isThisYear || today <= planningDeadline) return [];
  const title = say("people.wait.start", { name, year });
  return [
    { tone: "due", mark: "→", title, text: say("people.wait.start.text"), href: `/pegawai/${employeeId}` },
  ];
}

function rate({ name, planId, due }: PersonOfMine): Task[] {
  return due.map((code) => ({
    tone: "due",
    mark: "→",
    title: say("people.wait.rate", { name, interval: intervalName(code) }),
    text: say("people.wait.rate.text"),
    href: `/rencana/${planId}/evaluasi/${code}`,
  }));
}

/** Under an earlier plan of the year, named by its days: the year as a whole is one of them there, too. */
function rateParts({ name, parts }: PersonOfMine): Task[] {
  return parts.flatMap(({ planId, undecided, startsOn, endsOn }) =>
    undecided.map((code) => ({
      tone: "due" as const,
      mark: "→",
      title: say("people.wait.rate", { name, interval: intervalName(code) }),
      text: say("people.wait.rate.part", { days: showDays(startsOn, endsOn) }),
      href: `/rencana/${planId}/evaluasi/${code}`,
    })),
  );
}

/** The year as a whole has a day by which it is to be rated, so it comes before its parts, which are named. */
function rateLastYear({ name, lastYear }: PersonOfMine, today: string): Task[] {
  if (!lastYear?.undecided.includes("annual")) return [];
  const { planId, year, undecided, dueOn } = lastYear;
  const parts = undecided.filter((code) => code !== "annual").map(intervalName);
  const isLate = dueOn !== null && today > dueOn;
  const by = say(isLate ? "people.wait.rate-year.late" : "people.wait.rate-year.text", {
    deadline: dueOn ? showDay(dueOn) : "–",
  });
  const also = parts.length > 0 ? say("people.wait.rate-year.parts", { intervals: showList(parts) }) : "";
  return [
    {
      tone: isLate ? "urgent" : "due",
      mark: isLate ? "!" : "→",
      title: say("people.wait.rate-year", { name, interval: intervalName("annual"), year }),
      text: [by, also].filter(Boolean).join(" "),
      href: `/rencana/${planId}/evaluasi/annual`,
    },
  ];
}

function unread({ name, lastYear }: PersonOfMine): Task[] {
  if (!lastYear) return [];
  const { year } = lastYear;
  return lastYear.unread.map(({ evaluationId, interval }) => ({
    tone: "calm",
    mark: "✓",
    title: say("people.wait.unread", { name, interval: intervalName(interval), year }),
    text: say("people.wait.unread.text"),
    href: `/evaluasi/${evaluationId}`,
  }));
}

const marks = { urgent: "!", due: "→", calm: "✓" } as const;

/** Next steps of coaching, and the dialogue of this part of the year. */
function during({ name, planId, during: open, intervals }: PersonOfMine, { today, ahead }: MyPeople): Task[] {
  if (!planId || !open) return [];
  return duringTasks(open, { planId, side: "head", name, today, ahead, intervals }).map(asTask);
}

/** Steps and reviews of what was approved after a rating. */
function running({ name, followUps }: PersonOfMine, { today, ahead }: MyPeople): Task[] {
  return runningTasks(followUps, { side: "head", name, today, ahead }).map(asTask);
}

function asTask({ tone, title, text, facts, href }: DuringTask): Task {
  const shown = { ...facts, day: showDay(String(facts.day)) };
  return { tone, mark: marks[tone], title: say(title, shown), text: say(text, shown), href };
}
