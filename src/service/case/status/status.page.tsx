import { say } from "#platform/words/words.ts";
import { LinkButton, Submit } from "#ui/form/button.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Card } from "#ui/layout/card.tsx";
import { DefinitionList } from "#ui/layout/definition-list.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { Timeline } from "#ui/layout/timeline.tsx";
import { showInstant, showTime } from "#ui/locale.ts";
import type { CaseStatus } from "./public-status.ts";

export type Typed = { number: string; code: string };

type StatusProps = {
  agencyId: number;
  typed: Typed;
  found: CaseStatus | null;
  /** Why nothing is shown; the same whatever is wrong. */
  sentence: string | null;
  now: Date;
};

/** How far my application is, by number and code: plain words, no account. */
export const StatusPage = ({ agencyId, typed, found, sentence, now }: StatusProps) => (
  <>
    <Heading
      eyebrow={found ? `${found.agency} · ${found.counter}` : undefined}
      title={found ? found.service : say("status.title")}
      lead={found ? say("status.number", { number: found.number }) : say("status.lead")}
    />
    {sentence && <Notice tone="warning">{sentence}</Notice>}
    {found && <Found found={found} now={now} />}
    <Card {...(found ? { title: say("status.another") } : {})}>
      <form method="post" action={`/layanan/${agencyId}/status`} class="am-form">
        <TextField
          name="nomor"
          label={say("status.field.number")}
          hint={say("status.field.number.hint")}
          value={found ? "" : typed.number}
          autocomplete="off"
          maxlength={40}
        />
        <TextField
          name="kode"
          label={say("status.field.code")}
          hint={say("status.field.code.hint")}
          value={found ? "" : typed.code}
          autocomplete="off"
          maxlength={20}
        />
        <Submit>{say("status.look")}</Submit>
      </form>
      <p>
        <a class="ds-link" href={`/layanan/${agencyId}/pengaduan/status`}>
          {say("status.complaint")}
        </a>
      </p>
    </Card>
  </>
);

type Shown = { found: CaseStatus; now: Date };

const Found = ({ found, now }: Shown) => (
  <>
    <Notice {...toneOf(found)} title={say(`status.state.${stateOf(found)}`)}>
      {answerOf(found, now)}
      {found.missing.length > 0 && !found.pausedSince && (
        <p>{say("status.missing", { papers: found.missing.join("; ") })}</p>
      )}
    </Notice>
    {found.survey && (
      <Card title={say("status.rate")} lead={say("status.rate.lead")}>
        <LinkButton href={found.survey}>{say("status.rate.go")}</LinkButton>
      </Card>
    )}
    <Card title={say("status.where")}>
      <DefinitionList items={datesOf(found)} />
      <Way found={found} />
    </Card>
  </>
);

function datesOf(found: CaseStatus) {
  const { receivedAt, closedAt, pickedUpAt, outcome, pausedSince, dueAt } = found;
  const due = pausedSince ? say("case.receipt.later") : dueAt ? showInstant(dueAt) : say("case.no-promise");
  return [
    { term: say("case.received"), value: showInstant(receivedAt) },
    ...(outcome ? [] : [{ term: say("case.due"), value: due }]),
    ...(closedAt ? [{ term: say("status.closed"), value: showInstant(closedAt) }] : []),
    ...(pickedUpAt ? [{ term: say("status.picked-up"), value: showInstant(pickedUpAt) }] : []),
    { term: say("status.counter"), value: openingWords(found) },
  ];
}

/** Every step of the standard, also after the end: then all that were taken are behind it. */
const Way = ({ found }: { found: CaseStatus }) => {
  const { steps, step, outcome } = found;
  const at = outcome === "issued" ? steps.length : steps.findIndex(({ code }) => code === step);
  if (steps.length === 0 || at < 0) return null;
  const heading =
    at < steps.length ? say("status.step", { at: at + 1, count: steps.length }) : say("status.steps");
  return (
    <>
      <p class="am-strong">{heading}</p>
      <Timeline
        events={steps.map(({ label }, place) => ({
          when: say("status.step-number", { at: place + 1 }),
          title: label,
          state: place < at ? ("done" as const) : place === at ? ("now" as const) : ("open" as const),
        }))}
      />
    </>
  );
};

function stateOf({ outcome, pickedUpAt, pausedSince, step, steps, missing }: CaseStatus) {
  if (pickedUpAt) return "picked-up";
  if (outcome === "issued") return "ready";
  if (outcome) return outcome;
  if (pausedSince) return "waiting";
  // at the last step the result is there, or nearly: whoever reads "do nothing" would not come for it
  return steps.length > 1 && step === steps.at(-1)?.code && missing.length === 0 ? "nearly" : "going";
}

function toneOf(found: CaseStatus): { tone: "info" | "success" | "warning" } {
  const state = stateOf(found);
  if (state === "waiting") return { tone: "warning" };
  return { tone: state === "ready" || state === "picked-up" ? "success" : "info" };
}

function answerOf(found: CaseStatus, now: Date): string {
  switch (stateOf(found)) {
    case "waiting":
      return say("status.text.waiting", { asked: found.askedFor });
    case "ready":
      return say("status.text.ready", { counter: found.counter });
    case "picked-up":
      return say("status.text.picked-up");
    case "refused":
      return say("status.text.refused", { reason: found.reason });
    case "withdrawn":
      return say("status.text.withdrawn");
    case "mistaken":
      return say("status.text.mistaken", { reason: found.reason });
    case "nearly":
      return say("status.text.nearly", { counter: found.counter });
    default:
      return lateOrGoing(found, now);
  }
}

function lateOrGoing({ dueAt, missing }: CaseStatus, now: Date): string {
  if (dueAt && dueAt < now) return say("status.text.late");
  return missing.length > 0 ? say("status.text.incomplete") : say("status.text.going");
}

function openingWords({ isOpen, changesAt, counter }: CaseStatus): string {
  if (!changesAt) return say("status.hours.unknown", { counter });
  if (isOpen) return say("status.hours.open", { counter, at: showTime(changesAt) });
  return say("status.hours.closed", { counter, at: showInstant(changesAt) });
}
