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
import { complaintCategories, complaintKinds, complaintLimits } from "../complaint.schema.ts";
import { AppealCard } from "./appeal-card.tsx";
import { type FormProps, from } from "./form-props.ts";

/** What is to be done now: check, pass on, send, or decide. */
export const NextForm = (props: FormProps) => {
  const { open, kind } = props.view;
  if (!open || open.stage === "complainant") return null;
  if (open.stage === "appeal") return <AppealCard {...props} />;
  if (kind === "thanks") return <PraiseForm {...props} />;
  return (
    <>
      {open.stage === "check" && <CheckForm {...props} />}
      {open.stage !== "check" && <RouteForm {...props} />}
      {open.stage !== "check" && <AnswerForm {...props} />}
      {(open.stage === "route" || open.stage === "answer") && (
        <Folded label={say("complaint.check.again")} open={typedIn(props.attempt.entry, "officeText") !== ""}>
          <CheckForm {...props} />
        </Folded>
      )}
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
      {...from(props, "category", props.view.check?.category)}
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
