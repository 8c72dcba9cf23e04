import { intervalName } from "#appraisal/evaluation/interval-name.ts";
import type { Refusal } from "#platform/errors/refusal.ts";
import { newFormKey } from "#platform/http/form-key.ts";
import { explain } from "#platform/law/explain.ts";
import { say, sayIfKnown } from "#platform/words/words.ts";
import { LinkButton, Submit } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { ActionBar } from "#ui/layout/action-bar.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";
import { partHref, sessionHref } from "./onward.ts";
import type { Session, SessionPart } from "./session.schema.ts";

/** Somebody whose evaluation was not decided, and why; everybody else's was. */
export type NotDecided = { planId: string; refused: Refusal };
type DecideAllProps = {
  session: Session;
  /** After a send: how many were decided, and who was not. */
  sent?: { decided: number; notDecided: readonly NotDecided[] } | undefined;
};

/** Every evaluation that is complete, in one table, and one send that decides them: each its own decision. */
export const DecideAllPage = ({ session, sent }: DecideAllProps) => {
  const { interval, year } = session;
  const complete = session.parts.filter(({ stage }) => stage === "complete");
  return (
    <>
      <Breadcrumb
        crumbs={[
          { href: `/orang-saya?tahun=${year}`, label: say("nav.my-people") },
          { href: sessionHref(session), label: intervalName(interval) },
        ]}
      />
      <Heading
        title={say("evaluation.all.title", { count: complete.length, interval: intervalName(interval) })}
        lead={say("evaluation.decide.hint")}
      />
      {sent && <Sent sent={sent} session={session} />}
      <Card>
        {complete.length > 0 && session.isOpen ? (
          <DecideForm session={session} complete={complete} />
        ) : (
          <EmptyState title={say("evaluation.all.none")} text={say("evaluation.all.none.text")}>
            <LinkButton href={sessionHref(session)}>{say("evaluation.session.all")}</LinkButton>
          </EmptyState>
        )}
      </Card>
    </>
  );
};

type SentProps = { session: Session; sent: NonNullable<DecideAllProps["sent"]> };

const Sent = ({ sent, session: { interval, parts } }: SentProps) => (
  <Notice tone="warning" title={say("evaluation.all.sent", { count: sent.decided })}>
    {say("evaluation.all.not-decided")}
    <ul>
      {sent.notDecided.map(({ planId, refused }) => (
        <li>
          <a href={partHref({ planId, interval })}>
            {parts.find((part) => part.planId === planId)?.name ?? "–"}
          </a>
          : {reasonOf(refused)}
        </li>
      ))}
    </ul>
  </Notice>
);

/** What was wrong with one field is the reason itself. */
function reasonOf({ code, facts, faults }: Refusal): string {
  const [first] = faults;
  return first ? sayIfKnown(`error.${first.code}`, first.facts) : sayIfKnown(`error.${code}`, facts);
}

const DecideForm = ({ session, complete }: { session: Session; complete: readonly SessionPart[] }) => (
  <Form
    action="/orang-saya/evaluasi/tetapkan"
    idempotencyKey={newFormKey()}
    hidden={{ year: String(session.year), interval: session.interval }}
  >
    <Table
      caption={say("evaluation.all.caption")}
      captionHidden
      columns={columns(session.interval)}
      rows={complete}
      address={{ path: "", query: {} }}
    />
    <p class="am-sub">{say("evaluation.all.hint")}</p>
    <ActionBar>
      <Submit>{say("evaluation.all.decide")}</Submit>
      <LinkButton variant="secondary" href={sessionHref(session)}>
        {say("evaluation.change-first")}
      </LinkButton>
    </ActionBar>
  </Form>
);

function columns(interval: string): Column<SessionPart>[] {
  return [
    { head: say("people.column.name"), cell: (part) => <Chosen part={part} /> },
    {
      head: say("evaluation.results"),
      cell: ({ results }) => (results ? say(`rules.value.${results}`) : "–"),
    },
    {
      head: say("evaluation.conduct"),
      cell: ({ conduct }) => (conduct ? say(`rules.value.${conduct}`) : "–"),
    },
    {
      head: say("people.column.rating"),
      cell: ({ overall }) => <strong>{overall ? say(`rules.value.${overall}`) : "–"}</strong>,
    },
    { head: say("evaluation.note"), cell: (part) => <Why part={part} interval={interval} /> },
  ];
}

/** Who is left out stays a draft. The revision is of the draft that stands in this line. */
const Chosen = ({ part: { planId, name, revision } }: { part: SessionPart }) => {
  const id = `one-${planId}`;
  return (
    <div class="ds-field">
      <input class="ds-input" type="checkbox" id={id} name="plan" value={planId ?? ""} checked />
      <label for={id}>{name}</label>
      <input type="hidden" name={`revision.${planId}`} value={String(revision)} />
    </div>
  );
};

const Why = ({ part, interval }: { part: SessionPart; interval: string }) => (
  <div>
    {part.asked.map((step) => (
      <p class="am-sub">{explain(step).sentence}</p>
    ))}
    <p>{part.note || "–"}</p>
    {part.planId && (
      <a href={partHref({ planId: part.planId, interval })}>
        {say("evaluation.all.change")}
        <span class="ds-sr-only">{` ${part.name}`}</span>
      </a>
    )}
  </div>
);
