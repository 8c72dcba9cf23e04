import { Refusal } from "#platform/errors/refusal.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { headersOf } from "#platform/http/status.ts";
import { say, sayIfKnown } from "#platform/words/words.ts";
import { drawTicket } from "./draw-ticket.ts";
import { listQueues } from "./list-queues.ts";
import { BoardPage, DrawPage, QueuesPage, TicketPage } from "./public-queue.page.tsx";
import { queueUnknown, ticketUnknown } from "./queue.errors.ts";
import { readBoard } from "./read-board.ts";
import { readTicket } from "./read-ticket.ts";

const address = "/layanan/:agency{[0-9]{1,9}}/antrean";

/** The queue as whoever waits sees it: on a phone, at the door, on the wall. */
export function publicQueuePages(pages: Pages): void {
  pages.get(address, async (page) => {
    const found = await ask(page, listQueues, { agencyId: agencyIn(page) });
    return page.render(<QueuesPage {...found} path={`/layanan/${agencyIn(page)}/antrean`} />, {
      title: say("queue.public.title"),
    });
  });
  pages.get(`${address}/:unitId`, (page) => drawStart(page));
  pages.post(`${address}/:unitId`, draw);
  pages.get(`${address}/:unitId/papan`, async (page) => {
    const board = await ask(page, readBoard, queueIn(page));
    return page.render(<BoardPage {...board} />, {
      ...{ title: say("queue.board.title"), refreshSeconds: boardSeconds },
    });
  });
  pages.get(`${address}/:unitId/:ticketId`, async (page) => {
    const ticketId = idIn(page, "ticketId", ticketUnknown);
    const ticket = await ask(page, readTicket, { ...queueIn(page), ticketId });
    const url = `${page.get("call").services.origin}${pathOf(page)}/${ticketId}`;
    const isOver = ticket.servedAt !== null;
    const rateHref = `/layanan/${agencyIn(page)}/survei`;
    return page.render(<TicketPage {...ticket} url={url} rateHref={rateHref} />, {
      ...{ title: say("queue.ticket.title"), ...(isOver ? {} : { refreshSeconds: ticketSeconds }) },
    });
  });
}

const boardSeconds = 5;
const ticketSeconds = 20;

async function drawStart(page: PageContext, refused?: Refusal) {
  const board = await ask(page, readBoard, queueIn(page));
  const sentence = refused ? sayIfKnown(`error.${refused.code}`, refused.facts) : null;
  for (const [name, value] of Object.entries(refused ? headersOf(refused) : {})) page.header(name, value);
  return page.render(<DrawPage {...board} path={pathOf(page)} sentence={sentence} />, {
    title: say("queue.draw.title"),
    ...(refused ? { status: refused.kind === "too-often" ? (429 as const) : (409 as const) } : {}),
  });
}

async function draw(page: PageContext) {
  const form = await readForm(page);
  try {
    const { ticketId } = await tell(page, drawTicket, form, queueIn(page));
    return page.redirect(`${pathOf(page)}/${ticketId}`, 303);
  } catch (error) {
    if (error instanceof Refusal && (error.kind === "too-often" || error.kind === "conflict"))
      return drawStart(page, error);
    throw error;
  }
}

function agencyIn(page: PageContext): number {
  return Number(page.req.param("agency"));
}

function queueIn(page: PageContext) {
  return { agencyId: agencyIn(page), unitId: idIn(page, "unitId", queueUnknown) };
}

function pathOf(page: PageContext): string {
  const { agencyId, unitId } = queueIn(page);
  return `/layanan/${agencyId}/antrean/${unitId}`;
}
