import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import type { OpenSpan } from "#rules/working-time/opening-hours.ts";
import { spansInWords } from "#service/hours/hours-words.ts";
import { QrPicture } from "#ui/chart/qr-picture.tsx";
import { Button, LinkButton } from "#ui/form/button.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { showTime } from "#ui/locale.ts";
import type { Wait } from "./expected-wait.ts";

/** An honest range and what it was reckoned of; nothing where nobody knows the pace. */
function waitWords(wait: Wait | null): string {
  if (!wait) return say("queue.wait.unknown");
  const { from, to } = wait;
  return say(wait.basis === "today" ? "queue.wait" : "queue.wait.usual", { from, to });
}

/** "Meja 1" where only the number of the desk was typed: a bare figure beside a bare figure says nothing. */
export function deskWords(counter: string): string {
  return /^\d+$/.test(counter) ? say("queue.desk-number", { number: counter }) : counter;
}

/** A number that this device drew today and that is not done. */
export type Held = { number: number; place: string; href: string };

const HeldNotice = ({ held }: { held: Held | null }) =>
  held && (
    <Notice tone="info" title={say("queue.held", { number: held.number, place: held.place })}>
      <a class="ds-link" href={held.href}>
        {say("queue.held.look")}
      </a>
    </Notice>
  );

type QueuesProps = {
  agency: string;
  queues: readonly { unitId: string; name: string; waiting: number }[];
  path: string;
  held: Held | null;
};

/** The counters of an agency: where to wait. */
export const QueuesPage = ({ agency, queues, path, held }: QueuesProps) => (
  <>
    <Heading eyebrow={agency} title={say("queue.public.title")} lead={say("queue.public.lead")} />
    <HeldNotice held={held} />
    {queues.length === 0 && (
      <EmptyState title={say("queue.public.none")} text={say("queue.public.none.text")} />
    )}
    {queues.map(({ unitId, name, waiting }) => (
      <Card title={name}>
        <p>{say("queue.lead", { waiting })}</p>
        <LinkButton href={`${path}/${unitId}`} variant="secondary">
          {say("queue.draw")}
          <span class="ds-sr-only">{` ${name}`}</span>
        </LinkButton>
      </Card>
    ))}
  </>
);

type DrawProps = {
  place: string;
  waiting: number;
  wait: Wait | null;
  path: string;
  sentence: string | null;
  held: Held | null;
};

/** One button, for a phone and for a screen at the door. */
export const DrawPage = ({ place, waiting, wait, path, sentence, held }: DrawProps) => (
  <>
    <Heading eyebrow={place} title={say("queue.draw.title")} lead={say("queue.lead", { waiting })} />
    {sentence && <Notice tone="warning">{sentence}</Notice>}
    <HeldNotice held={held} />
    <Card>
      <p>{waitWords(wait)}</p>
      <Button action={path} idempotencyKey={newFormKey()}>
        {say("queue.draw")}
      </Button>
      <p class="am-sub">{say("queue.draw.note")}</p>
    </Card>
  </>
);

export type TicketProps = {
  place: string;
  number: number;
  ahead: number;
  counter: string;
  calledAt: Date | null;
  servedAt: Date | null;
  missedAt: Date | null;
  returnedAt: Date | null;
  wait: Wait | null;
  /** Today's hours of the counter; null where nobody told them. */
  hours: readonly OpenSpan[] | null;
  path: string;
  ticketId: string;
  portalHref: string;
  url: string;
  /** Where anybody rates the office: a number drawn by anybody is no proof of a service, so not by a link that counts once. */
  rateHref: string;
};

/** My number, how many are before me, and how long that may take. */
export const TicketPage = (props: TicketProps) => (
  <div class="am-slip">
    <Heading eyebrow={props.place} title={say("queue.ticket.title")} />
    <p class="am-slip-number" data-large="">
      {props.number}
    </p>
    <Notice {...toneOf(props)}>{stateOf(props)}</Notice>
    {props.hours && (
      <p>{say("queue.ticket.hours", { hours: spansInWords(props.hours) || say("hours.closed") })}</p>
    )}
    {props.servedAt && <LinkButton href={props.rateHref}>{say("status.rate.go")}</LinkButton>}
    {isOver(props) ? <AfterIt {...props} /> : <WhileWaiting {...props} />}
    <p>
      <a class="ds-link" href={props.portalHref}>
        {say("queue.ticket.back")}
      </a>
    </p>
  </div>
);

/** Nothing changes on it any more. */
export function isOver({ servedAt, returnedAt }: Pick<TicketProps, "servedAt" | "returnedAt">): boolean {
  return servedAt !== null || returnedAt !== null;
}

const WhileWaiting = ({ url, path, ticketId, calledAt }: TicketProps) => (
  <>
    <QrPicture text={url} label={say("queue.ticket.qr")} />
    <p class="am-small">{say("queue.ticket.note")}</p>
    {!calledAt && (
      <Button action={`${path}/${ticketId}/kembalikan`} idempotencyKey={newFormKey()} variant="quiet">
        {say("queue.ticket.return")}
      </Button>
    )}
  </>
);

const AfterIt = ({ path, returnedAt }: TicketProps) =>
  returnedAt && (
    <LinkButton href={path} variant="secondary">
      {say("queue.draw")}
    </LinkButton>
  );

function toneOf({ servedAt, missedAt, calledAt }: TicketProps): { tone: "info" | "success" | "warning" } {
  if (missedAt) return { tone: "warning" };
  return { tone: calledAt && !servedAt ? "success" : "info" };
}

function stateOf(props: TicketProps): string {
  const { servedAt, missedAt, returnedAt, calledAt, counter, ahead, wait } = props;
  if (returnedAt) return say("queue.ticket.returned");
  if (servedAt) return say("queue.ticket.served");
  if (missedAt) return say("queue.ticket.missed");
  if (calledAt)
    return counter
      ? say("queue.ticket.called-to", { counter: deskWords(counter) })
      : say("queue.ticket.called");
  // who is next is called when the one before is done: a range from no minutes to some would say less
  if (ahead === 0) return say("queue.ticket.next");
  return `${say("queue.ticket.ahead", { ahead })} ${waitWords(wait)}`;
}

type BoardProps = {
  place: string;
  called: readonly { number: number; counter: string; calledAt: Date }[];
  waiting: number;
};

/** For the screen in the waiting room, read from across it. */
export const BoardPage = ({ place, called, waiting }: BoardProps) => {
  const [now, ...before] = called;
  return (
    <div class="am-board">
      <Heading eyebrow={place} title={say("queue.board.title")} lead={say("queue.lead", { waiting })} />
      {now ? (
        <p class="am-board-now" role="status">
          <strong>{now.number}</strong>
          {now.counter && <span>{deskWords(now.counter)}</span>}
        </p>
      ) : (
        <EmptyState title={say("queue.called.none")} text={say("queue.board.none")} />
      )}
      {before.length > 0 && (
        <ol class="am-board-before">
          {before.map(({ number, counter, calledAt }) => (
            <li>
              <strong>{number}</strong>{" "}
              <span>{[counter && deskWords(counter), showTime(calledAt)].filter(Boolean).join(" · ")}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
};
