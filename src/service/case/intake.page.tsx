import { newFormKey } from "#platform/http/form-key.ts";
import { explain } from "#platform/law/explain.ts";
import { say } from "#platform/words/words.ts";
import type { Step } from "#rules/decision.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { LinkButton, Submit } from "#ui/form/button.tsx";
import { Checkboxes } from "#ui/form/choices.tsx";
import { fieldOf, fieldsOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Folded } from "#ui/layout/folded.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { LawArticle } from "#ui/layout/law-article.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { Tabs } from "#ui/layout/tabs.tsx";
import { showInstant } from "#ui/locale.ts";
import type { Place } from "./desk.ts";
import type { Offered } from "./services-here.ts";

type IntakeProps = {
  counters: readonly Place[];
  counter: Place | null;
  services: readonly Offered[];
  chosen: Offered | null;
  dueAt: Date | null;
  because: readonly Step[];
  nameKnown: string | null;
  ticketId: string | undefined;
  attempt: Attempt;
};

/** One screen: the service, who it is for, what was brought. */
export const IntakePage = (props: IntakeProps) => {
  const { counter, chosen } = props;
  return (
    <>
      <Breadcrumb crumbs={[{ href: "/loket", label: say("case.desk.title") }]} />
      <Heading eyebrow={counter?.name} title={say("case.intake.title")} />
      {props.counters.length > 1 && <CounterTabs {...props} />}
      <ErrorSummary {...summaryOf(props.attempt)} />
      {counter && chosen ? (
        <Columns first={<ServiceChoice {...props} />}>
          <IntakeForm {...props} counter={counter} chosen={chosen} />
        </Columns>
      ) : (
        <EmptyState title={say("case.intake.none")} text={say("case.intake.none.text")} />
      )}
    </>
  );
};

const CounterTabs = ({ counters, counter }: IntakeProps) => (
  <Tabs
    label={say("case.intake.counters")}
    tabs={counters.map(({ unitId, name }) => ({
      href: `/loket/baru?loket=${unitId}`,
      label: name,
      current: unitId === counter?.unitId,
    }))}
  />
);

/** The most used first; each is a link, so that a keyboard and a page without scripts choose alike. */
const ServiceChoice = ({ services, chosen, counter, ticketId }: IntakeProps) => (
  <Card title={say("case.intake.service")}>
    <ol class="am-plain">
      {services.map(({ serviceId, name }) => (
        <li>
          <a
            href={`/loket/baru?${new URLSearchParams({
              loket: counter?.unitId ?? "",
              layanan: serviceId,
              ...(ticketId ? { tiket: ticketId } : {}),
            })}`}
            aria-current={serviceId === chosen?.serviceId ? "page" : undefined}
            class={serviceId === chosen?.serviceId ? "am-strong" : undefined}
          >
            {name}
          </a>
        </li>
      ))}
    </ol>
  </Card>
);

type Chosen = IntakeProps & { counter: Place; chosen: Offered };

const IntakeForm = (props: Chosen) => {
  const { attempt, chosen, counter, ticketId } = props;
  return (
    <Card title={chosen.name}>
      <Form
        action="/loket/baru"
        idempotencyKey={newFormKey()}
        hidden={{
          unitId: counter.unitId,
          serviceId: chosen.serviceId,
          ...(ticketId ? { ticketId } : {}),
        }}
      >
        <Who {...props} />
        <Folded label={say("case.note")} open={Boolean(fieldOf(attempt.entry, "note").value)}>
          <TextField
            {...fieldOf(attempt.entry, "note")}
            label={say("case.note.label")}
            maxlength={500}
            optional
          />
        </Folded>
        <DueBefore {...props} />
        <div class="am-actions">
          <Submit>{say("case.intake.save")}</Submit>
          <Submit variant="secondary" formaction="/loket/baru/kurang">
            {say("case.intake.refuse")}
          </Submit>
          <Submit variant="quiet" formaction="/loket/baru/kenal">
            {say("case.intake.known.ask")}
          </Submit>
        </div>
      </Form>
    </Card>
  );
};

const Who = ({ attempt, chosen, nameKnown }: Chosen) => {
  const name = fieldOf(attempt.entry, "name");
  return (
    <>
      {nameKnown && !name.value && (
        <Notice tone="info">
          {say("case.intake.known")} <strong>{nameKnown}</strong>
        </Notice>
      )}
      <TextField
        {...fieldOf(attempt.entry, "phone")}
        label={say("case.phone")}
        hint={say("case.phone.hint")}
        type="tel"
        autocomplete="off"
        maxlength={20}
        optional
      />
      <TextField
        {...name}
        value={name.value || nameKnown || ""}
        label={say("case.name")}
        autocomplete="off"
        maxlength={120}
        optional
      />
      {chosen.requirements.length > 0 && (
        <Checkboxes
          {...fieldsOf(attempt.entry, "papers")}
          label={say("case.papers")}
          hint={say("case.papers.hint")}
          options={chosen.requirements.map(({ code, label }) => ({ value: code, label }))}
        />
      )}
    </>
  );
};

/** Until when it is done, and why, before it is saved. */
const DueBefore = ({ dueAt, because }: IntakeProps) => (
  <div>
    <p>
      {dueAt ? (
        <>
          {say("case.intake.due")} <strong>{showInstant(dueAt)}</strong>
        </>
      ) : (
        say("case.no-promise.text")
      )}
    </p>
    {because.map((step) => (
      <Folded label={say("case.intake.why")}>
        <p>{explain(step).sentence}</p>
        <LawArticle source={step.article} />
      </Folded>
    ))}
  </div>
);

/** What is still needed, to be printed and taken home: nothing was taken in. */
export const MissingPage = ({
  service,
  counter,
  missing,
  back,
}: {
  service: string;
  counter: string;
  missing: readonly string[];
  back: string;
}) => (
  <div class="am-narrow">
    <Heading
      eyebrow={counter}
      title={say("case.missing.title", { service })}
      lead={say("case.missing.lead")}
    />
    <Card title={say("case.missing.list")}>
      {missing.length > 0 ? (
        <ul class="am-bullets">
          {missing.map((label) => (
            <li>{label}</li>
          ))}
        </ul>
      ) : (
        <p>{say("case.missing.none")}</p>
      )}
    </Card>
    <p class="am-next">
      <LinkButton href={back}>{say("case.intake.again")}</LinkButton>
    </p>
  </div>
);
