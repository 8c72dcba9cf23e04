import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { satisfactionElements } from "#rules/satisfaction/satisfaction-survey.law.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Submit } from "#ui/form/button.tsx";
import { DateField } from "#ui/form/date-field.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { Select } from "#ui/form/select.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Folded } from "#ui/layout/folded.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { type State, StateTag } from "#ui/layout/tag.tsx";
import { showDay, showInstant, showNumber } from "#ui/locale.ts";
import { elementName } from "../answer/element-words.ts";
import { periodValue } from "../result/period-filter.tsx";
import type { Improvement } from "./improvement.schema.ts";
import { notedStates } from "./improvement.schema.ts";

export type ImprovementsShown = {
  unit: { unitId: string; name: string; isKept: boolean };
  weakest: readonly { element: Improvement["element"]; mean: { value: number } | null }[];
  improvements: readonly Improvement[];
  people: readonly { employeeId: string; name: string; title: string }[];
};

type Props = {
  shown: ImprovementsShown;
  period: { year: number; quarter: number | null };
  attempt: Attempt;
  today: string;
};

/** What a unit does about what users said, each with who and until when. */
export const ImprovementsPage = (props: Props) => {
  const { unit, improvements } = props.shown;
  return (
    <>
      <Breadcrumb
        crumbs={[{ href: `/survei/${unit.unitId}?masa=${periodValue(props.period)}`, label: unit.name }]}
      />
      <Heading title={say("survey.improvements")} lead={say("survey.improvements.lead")} />
      <ErrorSummary {...summaryOf(props.attempt)} />
      <Columns aside={unit.isKept && <NewImprovement {...props} />}>
        {improvements.length === 0 && (
          <EmptyState title={say("survey.improvements.none")} text={say("survey.improvements.none.text")} />
        )}
        {improvements.map((improvement) => (
          <ImprovementCard improvement={improvement} isKept={unit.isKept} today={props.today} />
        ))}
      </Columns>
    </>
  );
};

const NewImprovement = ({ shown: { unit, weakest, people }, period, attempt, today }: Props) => (
  <Card title={say("survey.improvement.new")}>
    {weakest.length > 0 && (
      <p class="am-sub">
        {say("survey.weakest.are", {
          names: weakest
            .map(({ element, mean }) => `${elementName(element)} (${showNumber(mean?.value ?? 0, 2)})`)
            .join(", "),
        })}
      </p>
    )}
    <Form
      action={`/survei/${unit.unitId}/perbaikan`}
      idempotencyKey={newFormKey()}
      hidden={{ masa: periodValue(period) }}
    >
      <Select
        {...fieldOf(attempt.entry, "element")}
        label={say("survey.element")}
        placeholder={say("survey.element.choose")}
        options={orderedElements(weakest).map((value) => ({ value, label: elementName(value) }))}
      />
      <TextArea
        {...fieldOf(attempt.entry, "action")}
        label={say("survey.improvement.action")}
        hint={say("survey.improvement.action.hint")}
        maxlength={300}
      />
      <Select
        {...fieldOf(attempt.entry, "ownerId")}
        label={say("survey.improvement.owner")}
        placeholder={say("survey.improvement.owner.choose")}
        options={people.map(({ employeeId, name, title }) => ({
          value: employeeId,
          label: `${name}, ${title}`,
        }))}
      />
      <DateField {...fieldOf(attempt.entry, "dueOn")} label={say("survey.improvement.due")} min={today} />
      <Submit>{say("survey.improvement.plan")}</Submit>
    </Form>
  </Card>
);

/** The weakest first. */
function orderedElements(weakest: ImprovementsShown["weakest"]): Improvement["element"][] {
  const first = weakest.map(({ element }) => element);
  return [...first, ...satisfactionElements.filter((element) => !first.includes(element))];
}

const looks: Record<Improvement["state"], State> = {
  planned: "waiting",
  going: "going",
  done: "done",
  "given-up": "closed",
};

type CardProps = { improvement: Improvement; isKept: boolean; today: string };

const ImprovementCard = ({ improvement, isKept, today }: CardProps) => {
  const { element, action, state, dueOn, ownerName, foundMean, meanSince, notes, published } = improvement;
  const isOpen = state === "planned" || state === "going";
  return (
    <Card title={action} id={`perbaikan-${improvement.improvementId}`}>
      <p>
        <StateTag state={isOpen && dueOn < today ? "late" : looks[state]}>
          {say(isOpen && dueOn < today ? "survey.improvement.late" : `survey.improvement.state.${state}`)}
        </StateTag>{" "}
        {say("survey.improvement.line", {
          element: elementName(element),
          owner: ownerName,
          day: showDay(dueOn),
        })}
      </p>
      <p class="am-sub">
        {meanSince === null
          ? say("survey.improvement.found", { mean: showNumber(foundMean, 2) })
          : say("survey.improvement.since", {
              mean: showNumber(foundMean, 2),
              since: showNumber(meanSince, 2),
            })}
      </p>
      <ul class="am-bullets">
        {notes.map(({ note, notedAt, state: noted }) => (
          <li>
            {showInstant(notedAt)} · {say(`survey.improvement.state.${noted}`)}: {note}
          </li>
        ))}
      </ul>
      {published && (
        <p>{say("survey.improvement.published", { said: published.said, did: published.did })}</p>
      )}
      {isOpen && (improvement.isMine || isKept) && <NoteForm improvement={improvement} />}
      {state === "done" && isKept && <PublishForm improvement={improvement} />}
    </Card>
  );
};

const NoteForm = ({ improvement: { improvementId } }: { improvement: Improvement }) => (
  <Folded label={say("survey.improvement.note")}>
    <Form action={`/survei/perbaikan/${improvementId}/catatan`} idempotencyKey={newFormKey()}>
      <Select
        name="state"
        label={say("survey.improvement.how-far")}
        value="going"
        options={notedStates.map((value) => ({ value, label: say(`survey.improvement.state.${value}`) }))}
      />
      <TextField name="note" label={say("survey.improvement.note.what")} maxlength={500} />
      <Submit variant="secondary">{say("survey.improvement.note.save")}</Submit>
    </Form>
  </Folded>
);

const PublishForm = ({ improvement: { improvementId, published } }: { improvement: Improvement }) => (
  <Folded label={say("survey.improvement.publish")}>
    <Form action={`/survei/perbaikan/${improvementId}/umumkan`} idempotencyKey={newFormKey()}>
      <TextField name="said" label={say("survey.improvement.said")} value={published?.said} maxlength={200} />
      <TextField name="did" label={say("survey.improvement.did")} value={published?.did} maxlength={300} />
      <Submit variant="secondary">{say("survey.improvement.tell")}</Submit>
    </Form>
  </Folded>
);
