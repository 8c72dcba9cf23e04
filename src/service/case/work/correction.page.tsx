import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { Submit } from "#ui/form/button.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { Select } from "#ui/form/select.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import type { Offered } from "../intake/services-here.ts";
import type { ShownCase } from "./read-case.ts";

type CorrectionProps = {
  shown: ShownCase;
  revision: number;
  /** None where somebody went on with it: then the service stays. */
  services: readonly Offered[];
  attempt: Attempt;
};

/** Name, phone and service as they should have been. */
export const CorrectionPage = ({ shown, revision, services, attempt }: CorrectionProps) => {
  const path = `/loket/permohonan/${shown.caseId}`;
  const [name, phone] = (["name", "phone"] as const).map((field) => fieldOf(attempt.entry, field));
  return (
    <div class="am-narrow">
      <Breadcrumb
        crumbs={[
          { href: "/loket", label: say("case.desk.title") },
          { href: path, label: shown.number },
        ]}
      />
      <Heading eyebrow={shown.number} title={say("case.correct")} lead={say("case.correct.lead")} />
      <ErrorSummary {...summaryOf(attempt)} />
      <Card>
        <Form action={`${path}/perbaiki`} idempotencyKey={newFormKey()} version={revision}>
          <TextField
            {...{ name: "name", ...name, value: name?.value ?? shown.applicant ?? "" }}
            label={say("case.name")}
            autocomplete="off"
            maxlength={120}
            optional
          />
          <TextField
            {...{ name: "phone", ...phone, value: phone?.value ?? shown.phone ?? "" }}
            label={say("case.phone")}
            type="tel"
            autocomplete="off"
            maxlength={20}
            optional
          />
          <ServiceField shown={shown} services={services} attempt={attempt} />
          <Submit>{say("case.correct.do")}</Submit>
        </Form>
      </Card>
      <p class="am-next">
        <a class="ds-link" href={path}>
          {say("case.correct.back")}
        </a>
      </p>
    </div>
  );
};

const ServiceField = ({ shown, services, attempt }: Omit<CorrectionProps, "revision">) => {
  const field = fieldOf(attempt.entry, "serviceId");
  return services.length > 0 ? (
    <Select
      {...field}
      value={field.value ?? shown.serviceId}
      label={say("case.service")}
      hint={say("case.correct.service.hint")}
      options={services.map(({ serviceId, name }) => ({ value: serviceId, label: name }))}
    />
  ) : null;
};
