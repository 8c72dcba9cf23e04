import { newFormKey } from "#platform/http/form-key.ts";
import { say } from "#platform/words/words.ts";
import { QrPicture } from "#ui/chart/qr-picture.tsx";
import { Button, LinkButton } from "#ui/form/button.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { showTime } from "#ui/locale.ts";

export type Wait = { from: number; to: number } | null;

/** An honest range; nothing where too few were called today. */
export function waitWords(wait: Wait): string {
  return wait ? say("queue.wait", wait) : say("queue.wait.unknown");
}

type QueuesProps = {
  agency: string;
  queues: readonly { unitId: string; name: string; waiting: number }[];
  path: string;
};

/** The counters of an agency: where to wait. */
export const QueuesPage = ({ agency, queues, path }: QueuesProps) => (
  <>
    <Heading eyebrow={agency} title={say("queue.public.title")} lead={say("queue.public.lead")} />
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

type DrawProps = { place: string; waiting: number; wait: Wait; path: string; sentence: string | null };

/** One button, for a phone and for a screen at the door. */
export const DrawPage = ({ place, waiting, wait, path, sentence }: DrawProps) => (
  <>
    <Heading eyebrow={place} title={say("queue.draw.title")} lead={say("queue.lead", { waiting })} />
    {sentence && <Notice tone="warning">{sentence}</Notice>}
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
  wait: Wait;
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
    {props.servedAt && <LinkButton href={props.rateHref}>{say("status.rate.go")}</LinkButton>}
    <QrPicture text={props.url} label={say("queue.ticket.qr")} />
    <p class="am-small">{say("queue.ticket.note")}</p>
  </div>
);

function toneOf({ servedAt, missedAt, calledAt }: TicketProps): { tone: "info" | "success" | "warning" } {
  if (missedAt) return { tone: "warning" };
  return { tone: calledAt && !servedAt ? "success" : "info" };
}

function stateOf({ servedAt, missedAt, calledAt, counter, ahead, wait }: TicketProps): string {
  if (servedAt) return say("queue.ticket.served");
  if (missedAt) return say("queue.ticket.missed");
  if (calledAt) return counter ? say("queue.ticket.called-to", { counter }) : say("queue.ticket.called");
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
          {now.counter && <span>{now.counter}</span>}
        </p>
      ) : (
        <EmptyState title={say("queue.called.none")} text={say("queue.board.none")} />
      )}
      {before.length > 0 && (
        <ol class="am-board-before">
          {before.map(({ number, counter, calledAt }) => (
            <li>
              <strong>{number}</strong>{" "}
              <span>{[counter, showTime(calledAt)].filter(Boolean).join(" · ")}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
};
