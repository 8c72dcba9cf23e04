import { say } from "#platform/words/words.ts";
import { QrPicture } from "#ui/chart/qr-picture.tsx";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { LinkButton, Submit } from "#ui/form/button.tsx";
import { Radios } from "#ui/form/choices.tsx";
import { CopyField } from "#ui/form/copy-field.tsx";
import { DateField } from "#ui/form/date-field.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { FileField } from "#ui/form/file-field.tsx";
import { Form } from "#ui/form/form.tsx";
import { Select } from "#ui/form/select.tsx";
import { TextArea } from "#ui/form/text-area.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Folded } from "#ui/layout/folded.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { complaintKinds, complaintLimits, hidings } from "../complaint.schema.ts";

export type FormChoices = {
  agency: string;
  today: string;
  units: readonly { unitId: string; name: string }[];
  services: readonly { serviceId: string; name: string }[];
};

type Props = { choices: FormChoices; base: string; attempt: Attempt; formKey: string };

/** What somebody wants to say: one form, most of it optional; no account, no JavaScript. */
export const LodgePage = ({ choices, base, attempt, formKey }: Props) => (
  <>
    <Heading
      eyebrow={choices.agency}
      title={say("complaint.lodge.title")}
      lead={say("complaint.lodge.lead")}
    />
    <ErrorSummary {...summaryOf(attempt)} />
    <p>
      <a href={`${base}/status`}>{say("complaint.lodge.follow")}</a>
    </p>
    <Card>
      <Form action={base} idempotencyKey={formKey} multipart guarded>
        <Radios
          {...fieldOf(attempt.entry, "kind")}
          label={say("complaint.field.kind")}
          options={complaintKinds.map((kind) => ({ value: kind, label: say(`complaint.kind.${kind}`) }))}
        />
        <TextArea
          {...fieldOf(attempt.entry, "body")}
          label={say("complaint.field.body")}
          hint={say("complaint.field.body.hint")}
          maxlength={complaintLimits.body}
        />
        <About choices={choices} attempt={attempt} />
        <Identity attempt={attempt} />
        <Submit>{say("complaint.lodge.send")}</Submit>
      </Form>
    </Card>
  </>
);

const About = ({ choices, attempt }: Pick<Props, "choices" | "attempt">) => (
  <>
    <Select
      {...fieldOf(attempt.entry, "unitId")}
      label={say("complaint.field.unit")}
      placeholder={say("complaint.field.unit.none")}
      options={choices.units.map(({ unitId, name }) => ({ value: unitId, label: name }))}
      optional
    />
    {choices.services.length > 0 && (
      <Select
        {...fieldOf(attempt.entry, "serviceId")}
        label={say("complaint.field.service")}
        placeholder={say("complaint.field.service.none")}
        options={choices.services.map(({ serviceId, name }) => ({ value: serviceId, label: name }))}
        optional
      />
    )}
    <TextField
      {...fieldOf(attempt.entry, "person")}
      label={say("complaint.field.person")}
      hint={say("complaint.field.person.hint")}
      maxlength={complaintLimits.person}
      optional
    />
    <DateField
      {...fieldOf(attempt.entry, "happenedOn")}
      label={say("complaint.field.when")}
      max={choices.today}
      optional
    />
    <TextArea
      {...fieldOf(attempt.entry, "hope")}
      label={say("complaint.field.hope")}
      maxlength={complaintLimits.hope}
      optional
    />
    <Attachments attempt={attempt} />
  </>
);

const Attachments = ({ attempt }: Pick<Props, "attempt">) => (
  <Folded label={say("complaint.field.attachments")} open={attempt.refused !== null}>
    <p class="am-sub">{say("complaint.field.attachments.hint")}</p>
    {[1, 2, 3].map((ordinal) => (
      <FileField
        {...fieldOf(attempt.entry, `attachment${ordinal}`)}
        label={say("complaint.field.attachment", { ordinal })}
        accept={[".jpg", ".png", ".pdf"]}
        sizeBytesMax={complaintLimits.attachmentBytes}
        optional
      />
    ))}
  </Folded>
);

const Identity = ({ attempt }: Pick<Props, "attempt">) => (
  <>
    <Radios
      {...fieldOf(attempt.entry, "hiding")}
      label={say("complaint.field.hiding")}
      options={hidings.map((value) => ({
        ...{ value, label: say(`complaint.hiding.${value}`), hint: say(`complaint.hiding.${value}.hint`) },
      }))}
    />
    <TextField
      {...fieldOf(attempt.entry, "name")}
      label={say("complaint.field.name")}
      autocomplete="name"
      maxlength={complaintLimits.name}
      optional
    />
    <TextField
      {...fieldOf(attempt.entry, "contact")}
      label={say("complaint.field.contact")}
      hint={say("complaint.field.contact.hint")}
      maxlength={complaintLimits.contact}
      optional
    />
    <Notice tone="info">{say("complaint.hiding.warning")}</Notice>
  </>
);

type ReceiptProps = { agency: string; base: string; origin: string; number: string; code: string };

/** Number and code, shown this once: whoever loses the code cannot follow it. */
export const ReceiptPage = ({ agency, base, origin, number, code }: ReceiptProps) => (
  <>
    <Heading eyebrow={agency} title={say("complaint.receipt.title")} lead={say("complaint.receipt.lead")} />
    <Card>
      <p class="am-stat-label">{say("complaint.receipt.number")}</p>
      <p class="am-stat-value">{number}</p>
      <CopyField name="code" label={say("complaint.receipt.code")} value={code} />
      <QrPicture text={`${origin}${base}/status/${code}`} label={say("complaint.receipt.qr")} />
      <p class="am-sub">{say("complaint.receipt.keep")}</p>
      <LinkButton href={`${base}/status/${code}`}>{say("complaint.receipt.open")}</LinkButton>
    </Card>
  </>
);
