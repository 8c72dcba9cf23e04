import type { Child } from "hono/jsx";
import { say } from "#platform/words/words.ts";

export type Task = {
  tone: "urgent" | "due" | "calm";
  /** In the little square: "!", a count, "✓". */
  mark: string;
  title: Child;
  /** What it is about and the next step, kindly. */
  text?: Child | undefined;
  href?: string | undefined;
};

/** What waits for a person, the most urgent first. */
export const Tasks = ({ tasks }: { tasks: readonly Task[] }) => (
  <ul class="am-tasks">
    {tasks.map((task) => (
      <li>
        <span class="am-task-mark" data-tone={task.tone} aria-hidden="true">
          {task.mark}
        </span>
        <div>
          {task.tone === "urgent" && <span class="ds-sr-only">{say("ui.task.urgent")} </span>}
          {task.href ? <a href={task.href}>{task.title}</a> : <strong>{task.title}</strong>}
          {task.text && <p class="am-sub">{task.text}</p>}
        </div>
      </li>
    ))}
  </ul>
);
