import { say } from "#platform/words/words.ts";
import { type Attempt, summaryOf } from "#ui/form/attempt.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Breadcrumb } from "#ui/layout/breadcrumb.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Columns } from "#ui/layout/columns.tsx";
import { DefinitionList } from "#ui/layout/definition-list.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { Paragraphs } from "#ui/layout/paragraphs.tsx";
import { showBytes, showDay, showInstant } from "#ui/locale.ts";
import { Messages, Outcome, Reveals } from "../history.tsx";
import { WhyDue } from "../why-due.tsx";
import { AskForm, HideForm, OtherWays, RevealForm } from "./case-ways.page.tsx";
import { LaporCard } from "./lapor-card.tsx";
import type { MainOf } from "./main-of.ts";
import { NextForm } from "./next-form.tsx";
import { Proposals } from "./proposals.tsx";
import type { CaseOnDesk } from "./read.ts";

export type CaseProps = {
  view: CaseOnDesk;
  attempt: Attempt;
  /** Shown once, to who opened it with a reason. */
  revealed: { name: string; contact: string } | null;
  /** With which it would be merged: to be confirmed. */
  main: MainOf | null;
  /** Whose name was looked for. */
  person: string | undefined;
};

/** One complaint on the desk: what was said, what is to be done now, and what happened. */
export const CasePage = ({ view, attempt, revealed, main, person }: CaseProps) => (
  <>
    <Breadcrumb crumbs={[{ href: "/pengaduan", label: say("complaint.desk.title") }]} />
    <Heading eyebrow={say(`complaint.kind.${view.kind}`)} title={view.number} lead={leadOf(view)} />
    <ErrorSummary {...summaryOf(attempt)} />
    <StandsNotice view={view} />
    <Columns aside={<Aside view={view} attempt={attempt} revealed={revealed} />}>
      <Said view={view} />
      <LaporCard view={view} />
      <NextForm view={view} attempt={attempt} person={person} />
      <Proposals view={view} />
      <Outcome history={view.history} inside={view} />
      <AskForm view={view} attempt={attempt}>
        <Messages messages={view.history.messages} />
      </AskForm>
      <OtherWays view={view} attempt={attempt} main={main} />
    </Columns>
  </>
);

/** The step, and until when; while the complainant is asked the clock of the house stands. */
function leadOf({ open, waitsSince }: CaseOnDesk): string {
  if (!open) return say("complaint.public-stage.closed", { unit: "" });
  const stage = say(`complaint.stage.${open.stage}`);
  if (waitsSince) return say("complaint.case.waits", { stage, since: showInstant(waitsSince) });
  return say("complaint.case.lead", { stage, when: showInstant(open.dueAt) });
}

const StandsNotice = ({ view: { waitsSince } }: Pick<CaseProps, "view">) =>
  waitsSince === null ? null : (
    <Notice tone="info" title={say("complaint.waits-for-reply")}>
      {say("complaint.waits.text")}
    </Notice>
  );

const Said = ({ view }: Pick<CaseProps, "view">) => (
  <Card title={say("complaint.case.said", { when: showInstant(view.receivedAt) })}>
    {view.title && <p class="am-strong">{view.title}</p>}
    <Paragraphs text={view.body} />
    {view.hope && (
      <>
        <p class="am-strong">{say("complaint.field.hope")}</p>
        <Paragraphs text={view.hope} />
      </>
    )}
    {view.history.attachments.length > 0 && (
      <ul>
        {view.history.attachments.map(({ ordinal, mediaType, sizeBytes }) => (
          <li>
            <a href={`/pengaduan/${view.complaintId}/lampiran/${ordinal}`}>
              {say("complaint.attachment.line", { ordinal, type: mediaType, size: showBytes(sizeBytes) })}
            </a>
          </li>
        ))}
      </ul>
    )}
  </Card>
);

const Aside = ({ view, attempt, revealed }: Pick<CaseProps, "view" | "attempt" | "revealed">) => (
  <>
    <Card title={say("complaint.case.who")}>
      <p>{say(`complaint.hiding.${view.hiding}.desk`)}</p>
      {(view.identity ?? revealed) && <Identity identity={view.identity ?? revealed} />}
      {view.hidden && (
        <p class="am-sub">
          {say("complaint.hidden.by", {
            ...{ by: view.hidden.by, when: showInstant(view.hidden.at), reason: view.hidden.reason },
          })}
        </p>
      )}
      {view.mayReveal && !revealed && <RevealForm view={view} attempt={attempt} />}
      {view.mayHide && <HideForm view={view} attempt={attempt} />}
    </Card>
    <Facts view={view} />
    {view.concerned.length > 0 && (
      <Notice tone="warning" title={say("complaint.case.concerned")}>
        {view.concerned.map(({ name, title }) => `${name}, ${title}`).join("; ")}
      </Notice>
    )}
    {view.routings.length > 0 && (
      <Card title={say("complaint.case.routings")}>
        <ul>
          {view.routings.map(({ unitName, name, note, at }) => (
            <li>{say("complaint.case.routing", { unit: unitName, name, note, when: showInstant(at) })}</li>
          ))}
        </ul>
      </Card>
    )}
    <OtherComplaints view={view} />
    <Reveals reveals={view.history.reveals} />
  </>
);

const Facts = ({ view }: Pick<CaseProps, "view">) => (
  <Card title={say("complaint.case.facts")}>
    <DefinitionList
      items={[
        { term: say("complaint.field.person"), value: view.person || "–" },
        { term: say("complaint.field.when"), value: view.happenedOn ? showDay(view.happenedOn) : "–" },
        {
          term: say("complaint.field.unit"),
          value: view.units.find(({ unitId }) => unitId === view.aboutUnitId)?.name ?? "–",
        },
        ...(view.aboutServiceName
          ? [{ term: say("complaint.field.service"), value: view.aboutServiceName }]
          : []),
        ...(view.check
          ? [
              {
                term: say("complaint.field.category"),
                value: say(`complaint.category.${view.check.category}`),
              },
              { term: say("complaint.field.weight"), value: say(`complaint.weight.${view.check.weight}`) },
            ]
          : []),
      ]}
    />
    <WhyDue because={view.because} />
  </Card>
);

/** What was split off from it, and where it was merged. */
const OtherComplaints = ({ view: { parts, mergedInto, mergedHere } }: Pick<CaseProps, "view">) => (
  <>
    {parts.length > 0 && (
      <Card title={say("complaint.parts")}>
        <ul>
          {parts.map(({ complaintId, number, kind }) => (
            <li>
              <a class="ds-link" href={`/pengaduan/${complaintId}`}>
                {say("complaint.part", { kind: say(`complaint.kind.${kind}`), number })}
              </a>
            </li>
          ))}
        </ul>
      </Card>
    )}
    {mergedInto && (
      <Card title={say("complaint.closing.merged")}>
        <a class="ds-link" href={`/pengaduan/${mergedInto.complaintId}`}>
          {say("complaint.merged-into", { number: mergedInto.number })}
        </a>
      </Card>
    )}
    {mergedHere.length > 0 && (
      <Card title={say("complaint.merged-here")} lead={say("complaint.merged-here.lead")}>
        <ul>
          {mergedHere.map(({ complaintId, number }) => (
            <li>
              <a class="ds-link" href={`/pengaduan/${complaintId}`}>
                {number}
              </a>
            </li>
          ))}
        </ul>
      </Card>
    )}
  </>
);

export const Identity = ({ identity }: { identity: { name: string; contact: string } | null }) => (
  <DefinitionList
    items={[
      { term: say("complaint.field.name"), value: identity?.name || "–" },
      {
        term: say("complaint.field.contact"),
        value: <span class="am-break">{identity?.contact || "–"}</span>,
      },
    ]}
  />
);
