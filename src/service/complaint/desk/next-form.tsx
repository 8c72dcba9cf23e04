import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { complaintWeights } from "#rules/complaint-clock/complaints.law.ts";
import type { Attempt } from "#ui/form/attempt.ts";
import { Submit } from "#ui/form/button.tsx";
import { Checkbox } from "#ui/form/checkbox.tsx";
import { Checkboxes, Radios } from "#ui/form/choices.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { Form } from "#ui/form/form.tsx";
import { Select } from "#ui/form/select.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { Card } from "#ui/layout/card.tsx";
import { complaintCategories, complaintKinds, complaintLimits } from "../complaint.schema.ts";
import type { CaseOnDesk } from "./read.ts";

export type FormProps = { view: CaseOnDesk; attempt: Attempt };

/** A field of a form: what was typed, else what it starts from. */
function from({ attempt }: FormProps, name: string, value: string | undefined) {
  const field = fieldOf(attempt.entry, name);
  return { ...field, value: field.value ?? value };
}

/** What is to be done now: check, pass on, send, or decide. */
export const NextForm = (props: FormProps) => {
  const { open, kind, mayDecide } = props.view;
  if (!open || open.stage === "complainant") return null;
  if (open.stage === "appeal") return mayDecide ? <DecideForm {...props} /> : null;
  if (kind === "thanks") return <PraiseForm {...props} />;
  return (
    <>
      {open.stage === "check" && <CheckForm {...props} />}
      {open.stage !== "check" && <RouteForm {...props} />}
      {open.stage !== "check" && <AnswerForm {...props} />}
    </>
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
      {...fieldOf(props.attempt.entry, "category")}
      label={say("complaint.field.category")}
      placeholder={say("complaint.field.category.none")}
      options={complaintCategories.map((code) => ({
        value: code,
        label: say(`complaint.category.${code}`),
      }))}
    />
    <Radios
      {...fieldOf(props.attempt.entry, "weight")}
      label={say("complaint.field.weight")}
      options={complaintWeights.map((code) => ({
        ...{ value: code, label: say(`complaint.weight.${code}`) },
        hint: say(`complaint.weight.${code}.hint`),
      }))}
    />
  </>
);

const RouteForm = (props: FormProps) => (
  <Card title={say("complaint.route.title")} lead={say("complaint.route.lead")}>
    <Form
      action={`/pengaduan/${props.view.complaintId}/teruskan`}
      idempotencyKey={newFormKey()}
      version={props.view.open?.revision}
    >
      <Select
        {...from(props, "unitId", props.view.open?.unitId ?? props.view.aboutUnitId ?? undefined)}
        label={say("complaint.route.unit")}
        placeholder={say("complaint.field.unit.none")}
        options={props.view.units.map(({ unitId, name }) => ({ value: unitId, label: name }))}
      />
      <TextArea
        {...fieldOf(props.attempt.entry, "note")}
        label={say("complaint.route.note")}
        maxlength={complaintLimits.note}
        optional
      />
      <Submit variant={props.view.open?.stage === "route" ? "primary" : "secondary"}>
        {say("complaint.route.send")}
      </Submit>
    </Form>
  </Card>
);

const AnswerForm = (props: FormProps) => (
  <Card title={say("complaint.send.title")} lead={say("complaint.send.lead")}>
    <Form
      action={`/pengaduan/${props.view.complaintId}/jawab`}
      idempotencyKey={newFormKey()}
      version={props.view.open?.revision}
    >
      <TextArea
        {...from(props, "answer", props.view.proposal ?? undefined)}
        label={say("complaint.send.body")}
        maxlength={complaintLimits.body}
      />
      <Submit variant={props.view.open?.stage === "send" ? "primary" : "secondary"}>
        {say("complaint.send.send")}
      </Submit>
    </Form>
  </Card>
);

const PraiseForm = (props: FormProps) => (
  <Card title={say("complaint.praise.title")} lead={say("complaint.praise.lead")}>
    <Form
      action={`/pengaduan/${props.view.complaintId}/sampaikan`}
      idempotencyKey={newFormKey()}
      version={props.view.open?.revision}
    >
      <TextArea
        {...from(props, "praise", props.view.suggestedText)}
        label={say("complaint.praise.body")}
        maxlength={2000}
      />
      <Select
        {...from(props, "unitId", props.view.aboutUnitId ?? undefined)}
        label={say("complaint.praise.unit")}
        placeholder={say("complaint.field.unit.none")}
        options={props.view.units.map(({ unitId, name }) => ({ value: unitId, label: name }))}
      />
      {props.view.suggested.length > 0 && (
        <Select
          {...fieldOf(props.attempt.entry, "employeeId")}
          label={say("complaint.praise.person")}
          placeholder={say("complaint.praise.person.none")}
          options={props.view.suggested.map(({ employeeId, name, title }) => ({
            ...{ value: employeeId, label: `${name}, ${title}` },
          }))}
          optional
        />
      )}
      <Submit>{say("complaint.praise.send")}</Submit>
    </Form>
  </Card>
);

const DecideForm = (props: FormProps) => (
  <Card title={say("complaint.decide.title")}>
    <Form
      action={`/pengaduan/${props.view.complaintId}/putuskan`}
      idempotencyKey={newFormKey()}
      version={props.view.open?.revision}
    >
      <Radios
        {...fieldOf(props.attempt.entry, "outcome")}
        label={say("complaint.decide.outcome")}
        options={(["kept", "changed"] as const).map((value) => ({
          ...{ value, label: say(`complaint.appeal.${value}`) },
        }))}
      />
      <TextArea
        {...fieldOf(props.attempt.entry, "decision")}
        label={say("complaint.decide.body")}
        maxlength={complaintLimits.body}
      />
      <Submit>{say("complaint.decide.send")}</Submit>
    </Form>
  </Card>
);
