import type { PlanView } from "#appraisal/plan/read-plan.ts";
import type { DialogueEvent } from "./dialogue.ts";
import { type Line, sameLine } from "./line.ts";

/** What somebody began to say, what was answered, and who settled it; anything said since opens it again. */
export type Thread = {
  id: string;
  line: Line | null;
  about: string;
  comments: DialogueEvent[];
  settled: DialogueEvent | null;
};

/** A change that somebody asked for, and what came of it. */
export type Question = { id: string; asked: DialogueEvent; answer: DialogueEvent | null };

export type Talk = { threads: Thread[]; questions: Question[]; unread: number };

type Spoken = Pick<PlanView, "dialogue">;

/** Everything that was said about one line; without a line, about the plan as a whole. */
export function talkAbout(plan: Spoken, line: Line | null): Talk {
  const isAbout = (other: Line | null) => (line ? sameLine(line, other) : other === null);
  const threads = threadsOf(plan).filter((thread) => isAbout(thread.line));
  const questions = questionsOf(plan).filter(({ asked }) => isAbout(asked.line));
  const said = [...threads.flatMap(({ comments }) => comments), ...questions.map(({ asked }) => asked)];
  return { threads, questions, unread: said.filter(({ isUnread }) => isUnread).length };
}

export function unreadIn({ dialogue }: Spoken): number {
  return dialogue.filter(({ isUnread }) => isUnread).length;
}

export function threadsOf({ dialogue }: Spoken): Thread[] {
  return dialogue
    .filter(({ kind, replyTo }) => kind === "commented" && replyTo === null)
    .map((begun) => {
      const id = begun.id ?? "";
      const comments = [begun, ...dialogue.filter(({ replyTo }) => replyTo !== null && replyTo === begun.id)];
      const resolved = dialogue.findLast((event) => event.kind === "resolved" && event.id === begun.id);
      const last = comments.at(-1) ?? begun;
      const settled = resolved && resolved.at >= last.at ? resolved : null;
      return { id, line: begun.line, about: begun.about, comments, settled };
    });
}

export function questionsOf({ dialogue }: Spoken): Question[] {
  return dialogue
    .filter(({ kind }) => kind === "suggested")
    .map((asked) => ({
      id: asked.id ?? "",
      asked,
      answer: dialogue.find((event) => event.id === asked.id && event.kind.startsWith("suggestion-")) ?? null,
    }));
}

/** Whether a question was put by the reader's own side, which can only take it back. */
export function isOwnQuestion({ standing, employee }: PlanView, { asked }: Question): boolean {
  return (asked.by.employeeId === employee.employeeId) === (standing === "owner");
}
