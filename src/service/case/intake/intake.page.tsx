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
import { PrintButton } from "#ui/form/print-button.tsx";
import { Select } from "#ui/form/select.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Folded } from "#ui/layout/folded.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { LawArticle } from "#ui/layout/law-article.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { Tabs } from "#ui/layout/tabs.tsx";
import { showInstant } from "#ui/locale.ts";
import type { Place } from "../desk.ts";
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
  queueNumber: number | null;
  /** Whether the name of the phone number was asked for. */
  asked: boolean;
  /** Whether a list said something else than the page was drawn for, when another button was pressed. */
  rechosen: boolean;
  attempt: Attempt;
};

/** One screen: the service, who it is for, what was brought. */
export const IntakePage = (props: IntakeProps) => {
  const { counter, chosen } = props;
  return (
    <>
      <Breadcrumb crumbs={[{ href: "/loket", label: say("case.desk.title") }]} />
      <Heading eyebrow={counter?.name} title={say("case.intake.title")} />
      {props.queueNumber !== null && (
        <Notice tone="info">{say("queue.serving", { number: props.queueNumber })}</Notice>
      )}
      {counter && !chosen && props.services.length > 0 && (
        <Notice tone="warning">{say("case.intake.not-here")}</Notice>
      )}
      {chosen && props.rechosen && <Notice tone="info">{say("case.intake.rechosen")}</Notice>}
      <ErrorSummary {...summaryOf(props.attempt)} />
      {counter && props.services.length > 0 ? (
        <IntakeForm {...props} counter={counter} />
      ) : (
        <>
          {props.counters.length > 1 && <CounterTabs {...props} />}
          <EmptyState title={say("case.intake.none")} text={say("case.intake.none.text")} />
        </>
      )}
    </>
  );
};

/** Where there is nothing to fill in at this one. */
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

type AtCounter = IntakeProps & { counter: Place };

const IntakeForm = (props: AtCounter) => {
  const { attempt, chosen, counter, ticketId } = props;
  const sure = fieldsOf(attempt.entry, "sure");
  return (
    <Card title={chosen?.name ?? say("case.intake.service")}>
      <Form
        action="/loket/baru"
        idempotencyKey={newFormKey()}
        hidden={{
          unitId: counter.unitId,
          ...(chosen ? { serviceId: chosen.serviceId } : {}),
          ...(ticketId ? { ticketId } : {}),
        }}
      >
        {/* the button that Enter presses is the first of a form: taking in, not another service */}
        <button type="submit" hidden formaction={chosen ? undefined : "/loket/baru/pilih"} />
        {props.counters.length > 1 && <CounterChoice {...props} />}
        <ServiceChoice {...props} />
        <Who {...props} />
        <Folded label={say("case.note")} open={Boolean(fieldOf(attempt.entry, "note").value)}>
          <TextField
            {...fieldOf(attempt.entry, "note")}
            label={say("case.note.label")}
            maxlength={500}
            optional
          />
        </Folded>
        {chosen && <DueBefore {...props} chosen={chosen} />}
        {sure.error && (
          <Checkboxes
            {...sure}
            label={say("case.intake.sure")}
            options={[{ value: "ya", label: say("case.intake.sure.yes") }]}
          />
        )}
        {chosen && (
          <div class="am-actions">
            <Submit>{say("case.intake.save")}</Submit>
            <Submit variant="secondary" formaction="/loket/baru/kurang">
              {say("case.intake.refuse")}
            </Submit>
          </div>
        )}
      </Form>
    </Card>
  );
};

/** Another counter for the same person: what was typed stays. */
const CounterChoice = ({ counters, counter }: AtCounter) => (
  <div class="am-beside">
    <Select
      name="loket"
      label={say("case.intake.counters")}
      value={counter.unitId}
      options={counters.map(({ unitId, name }) => ({ value: unitId, label: name }))}
    />
    <Submit variant="secondary" formaction="/loket/baru/pilih">
      {say("case.intake.counter.change")}
    </Submit>
  </div>
);

const inReach = 5; // more buttons before the first field are more to step over than to choose from

/** The most used by one press, by hand or with Alt and the number; the others in a list that is typed into. */
const ServiceChoice = ({ services, chosen }: AtCounter) => {
  const others = services.slice(inReach);
  return (
    <fieldset class="am-plain-set">
      <legend class="ds-label">{say("case.intake.service")}</legend>
      <div class="am-actions">
        {services.slice(0, inReach).map(({ serviceId, name }, at) => (
          <Submit
            variant={serviceId === chosen?.serviceId ? "primary" : "secondary"}
            formaction="/loket/baru/pilih"
            name="pilih"
            value={serviceId}
            accesskey={String(at + 1)}
            aria-pressed={serviceId === chosen?.serviceId ? "true" : "false"}
          >
            {`${at + 1} ${name}`}
          </Submit>
        ))}
      </div>
      {others.length > 0 && (
        <div class="am-beside">
          <Select
            name="lainnya"
            label={say("case.intake.others")}
            value={chosen?.serviceId}
            placeholder={say("case.intake.others.choose")}
            options={others.map(({ serviceId, name }) => ({ value: serviceId, label: name }))}
            optional
          />
          <Submit variant="secondary" formaction="/loket/baru/pilih">
            {say("case.intake.choose")}
          </Submit>
        </div>
      )}
    </fieldset>
  );
};

const Who = ({ attempt, chosen, nameKnown, asked }: AtCounter) => {
  const name = fieldOf(attempt.entry, "name");
  return (
    <>
      <div class="am-beside">
        <TextField
          {...fieldOf(attempt.entry, "phone")}
          label={say("case.phone")}
          hint={say("case.phone.hint")}
          type="tel"
          autocomplete="off"
          maxlength={20}
          autofocus={!attempt.refused && !asked}
          optional
        />
        <Submit variant="secondary" formaction="/loket/baru/kenal">
          {say("case.intake.known.ask")}
        </Submit>
      </div>
      {asked && <Known nameKnown={nameKnown} />}
      <TextField
        {...name}
        value={name.value || nameKnown || ""}
        label={say("case.name")}
        autocomplete="off"
        maxlength={120}
        autofocus={!attempt.refused && asked}
        optional
      />
      {chosen && chosen.requirements.length > 0 && (
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

const Known = ({ nameKnown }: Pick<IntakeProps, "nameKnown">) => (
  <Notice tone="info">
    {nameKnown ? (
      <>
        {say("case.intake.known")} <strong>{nameKnown}</strong>
      </>
    ) : (
      say("case.intake.unknown")
    )}
  </Notice>
);

/** Until when it is done, and why, before it is saved. */
const DueBefore = ({ dueAt, because, chosen }: AtCounter & { chosen: Offered }) => (
  <div class="am-due">
    {dueAt ? (
      <>
        <p class="am-due-whole">
          {say("case.intake.due")} <strong>{showInstant(dueAt)}</strong>
        </p>
        {chosen.requirements.length > 0 && <p class="am-due-part">{say("case.intake.due.missing")}</p>}
      </>
    ) : (
      <p>{say("case.no-promise.text")}</p>
    )}
    {because.map((step) => (
      <Folded label={say("case.intake.why")}>
        <p>{explain(step).sentence}</p>
        <LawArticle source={step.article} />
      </Folded>
    ))}
  </div>
);

type MissingProps = {
  service: string;
  counter: string;
  missing: readonly string[];
  typed: Readonly<Record<string, string | readonly string[] | undefined>>;
};

/** What is still needed, to be printed and taken home: nothing was taken in, and the form is one press away. */
export const MissingPage = ({ service, counter, missing, typed }: MissingProps) => (
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
    <form method="post" action="/loket/baru/pilih" class="am-actions">
      {Object.entries(typed).flatMap(([name, value]) =>
        [value ?? []].flat().map((one) => <input type="hidden" name={name} value={one} />),
      )}
      <PrintButton />
      <Submit>{say("case.missing.back")}</Submit>
      <LinkButton href="/loket/baru" variant="secondary">
        {say("case.intake.again")}
      </LinkButton>
    </form>
  </div>
);
