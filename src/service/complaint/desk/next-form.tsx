import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { complaintWeights } from "#rules/complaint-clock/complaints.law.ts";
import { Submit } from "#ui/form/button.tsx";
import { Checkbox } from "#ui/form/checkbox.tsx";
import { Checkboxes, Radios } from "#ui/form/choices.tsx";
import { fieldOf, typedIn } from "#ui/form/entry.ts";
import { Form } from "#ui/form/form.tsx";
import { Select } from "#ui/form/select.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Folded } from "#ui/layout/folded.tsx";
import { showInstant } from "#ui/locale.ts";
import { complaintCategories, complaintKinds, complaintLimits, type Stage } from "../complaint.schema.ts";
import { AnswerForm, RouteForm } from "./answer-forms.tsx";
import { AppealCard } from "./appeal-card.tsx";
import { type FormProps, from } from "./form-props.ts";
import { PraiseForm } from "./praise-form.tsx";

/** What is to be done now: check, pass on, send, or decide. */
export const NextForm = (props: FormProps) => {
  const { open, kind } = props.view;
  if (!open || open.stage === "complainant") return null;
  if (open.stage === "appeal") return <AppealCard {...props} />;
  if (kind === "thanks") return <PraiseForm {...props} />;
  if (open.stage === "check") return <CheckForm {...props} />;
  return (
    <>
      {open.stage === "route" && <RouteForm {...props} />}
      {open.stage === "answer" && <WithOffice {...props} />}
      {open.stage === "send" && <AnswerForm {...props} />}
      <OtherSteps {...props} stage={open.stage} />
    </>
  );
};

/** What can be done as well, out of the way of what is to be done. */
const OtherSteps = ({ stage, ...props }: FormProps & { stage: Stage }) => {
  const typed = (field: string) => typedIn(props.attempt.entry, field) !== "";
  return (
    <>
      {stage !== "send" && (
        <Folded label={say("complaint.send.oneself")} open={typed("answer")}>
          <AnswerForm {...props} />
        </Folded>
      )}
      {stage !== "route" && (
        <Folded label={say("complaint.route.again")} open={typed("unitId")}>
          <RouteForm {...props} />
        </Folded>
      )}
      {stage !== "send" && (
        <Folded label={say("complaint.check.again")} open={typed("officeText")}>
          <CheckForm {...props} />
        </Folded>
      )}
    </>
  );
};

/** Nothing to do for now: who prepares the answer, and until when. */
const WithOffice = ({ view }: FormProps) => {
  const last = view.routings.at(-1);
  return (
    <Card title={say("complaint.with-office.title")}>
      <p>
        {say("complaint.with-office", {
          ...{ name: last?.name ?? "", unit: last?.unitName ?? "" },
          until: view.open ? showInstant(view.open.dueAt) : "",
        })}
      </p>
    </Card>
  );
};

const CheckForm = (props: FormProps) => {
  const { view, attempt } = props;
  const people = [...view.concerned, ...view.suggested];
  return (
    <Card title={say("complaint.check.title")} lead={say("complaint.check.lead")}>
      <Form
        action={`/pengaduan/${view.complaintId}/periksa`}
        idempotencyKey={newFormKey()}
        version={view.open?.revision}
      >
        <KindAndWeight {...props} />
        {people.length > 0 && (
          <Checkboxes
            name="about"
            label={say("complaint.check.about")}
            values={view.concerned.map(({ employeeId }) => employeeId)}
            options={people.map(({ employeeId, name, title, unitName }) => ({
              ...{ value: employeeId, label: name, hint: `${title}, ${unitName}` },
            }))}
            optional
          />
        )}
        <TextArea
          {...from(props, "officeText", view.check?.officeText ?? view.suggestedText)}
          label={say("complaint.check.office-text")}
          hint={say("complaint.check.office-text.hint")}
          maxlength={complaintLimits.body}
        />
        {view.history.attachments.length > 0 && (
          <Checkbox
            {...fieldOf(attempt.entry, "showsAttachments")}
            label={say("complaint.check.shows-attachments")}
            optional
          />
        )}
        <Submit>{say("complaint.check.send")}</Submit>
      </Form>
    </Card>
  );
};

const KindAndWeight = (props: FormProps) => (
  <>
    <Radios
      {...from(props, "kind", props.view.kind)}
      label={say("complaint.field.kind.desk")}
      options={complaintKinds
        .filter((kind) => kind !== "thanks")
        .map((kind) => ({ value: kind, label: say(`complaint.kind.${kind}`) }))}
    />
    <Select
      {...from(props, "category", props.view.check?.category ?? props.view.lapor?.category ?? undefined)}
      label={say("complaint.field.category")}
      placeholder={say("complaint.field.category.none")}
      options={complaintCategories.map((code) => ({
        value: code,
        label: say(`complaint.category.${code}`),
      }))}
    />
    <Radios
      {...from(props, "weight", props.view.check?.weight)}
      label={say("complaint.field.weight")}
      options={complaintWeights.map((code) => ({
        ...{ value: code, label: say(`complaint.weight.${code}`) },
        hint: say(`complaint.weight.${code}.hint`),
      }))}
    />
  </>
);
