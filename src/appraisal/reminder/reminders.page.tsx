import { intervalName } from "#appraisal/evaluation/interval-name.ts";
import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { Submit } from "#ui/form/button.tsx";
import { Checkboxes } from "#ui/form/choices.tsx";
import { Form } from "#ui/form/form.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { type Task, Tasks } from "#ui/layout/tasks.tsx";
import { showDay } from "#ui/locale.ts";
import type { Due, MyReminders } from "./my-reminders.ts";
import { reminderKinds } from "./reminder-kinds.ts";

/** What is due, and what one wants to be reminded of. */
export const RemindersPage = ({ mine }: { mine: MyReminders }) => (
  <>
    <Heading title={say("reminder.title")} lead={say("reminder.lead")} />
    <Columns aside={<ChoiceCard paused={mine.paused} />}>
      <Card title={say("reminder.due")}>
        {mine.due.length === 0 ? (
          <EmptyState title={say("reminder.none")} text={say("reminder.none.text")} />
        ) : (
          <Tasks tasks={mine.due.map((due) => taskOf(due, mine.today))} />
        )}
      </Card>
    </Columns>
  </>
);

const ChoiceCard = ({ paused }: Pick<MyReminders, "paused">) => (
  <Card title={say("reminder.choice")} lead={say("reminder.choice.lead")} id="jenis">
    <Form action="/pengingat" idempotencyKey={newFormKey()}>
      <Checkboxes
        name="wanted"
        label={say("reminder.choice.kinds")}
        values={reminderKinds.filter((kind) => !paused.includes(kind))}
        options={reminderKinds.map((kind) => ({ value: kind, label: say(`reminder.kind.${kind}`) }))}
      />
      <Submit variant="secondary">{say("reminder.choice.save")}</Submit>
    </Form>
  </Card>
);

function taskOf(due: Due, today: string): Task {
  const { kind, aboutName, dueOn, words, part } = due;
  const interval = kind === "result" ? words : part;
  const facts = {
    name: aboutName ?? "",
    side: aboutName === null ? "employee" : "head",
    ...{ words, day: dueOn, interval: hasInterval(kind) ? intervalName(interval) : "" },
  };
  const isLate = dueOn < today && kind !== "result" && kind !== "confirmation";
  return {
    tone: isLate ? "urgent" : "due",
    mark: isLate ? "!" : "→",
    title: say(`reminder.${kind}`, facts),
    text: say(waits.has(kind) ? "reminder.since" : isLate ? "reminder.past" : "reminder.by", {
      day: showDay(dueOn),
    }),
    href: hrefOf(due, today),
  };
}

/** What has no last day, only one since when it is waiting. */
const waits: ReadonlySet<Due["kind"]> = new Set(["result", "confirmation", "evaluation"]);

function hasInterval(kind: Due["kind"]): boolean {
  return kind === "evaluation" || kind === "progress" || kind === "dialogue" || kind === "result";
}

/** Where it is done. */
function hrefOf({ kind, subjectId, part, planId }: Due, today: string): string {
  const path = `/rencana/${planId}`;
  switch (kind) {
    case "plan-write":
      return planId ? path : `/rencana/baru?tahun=${today.slice(0, 4)}`;
    case "plan-answer":
      return `${path}/persetujuan`;
    case "evaluation":
      return `${path}/evaluasi/${part}`;
    case "milestone":
      return `${path}/kemajuan/${part}`;
    case "progress":
      return `${path}/kemajuan/sekaligus`;
    case "step":
      return `${path}/dialog#pembinaan`;
    case "dialogue":
      return `${path}/dialog`;
    case "confirmation":
      return `${path}/dialog/${subjectId}`;
    case "result":
      return `/evaluasi/${subjectId}`;
  }
}
