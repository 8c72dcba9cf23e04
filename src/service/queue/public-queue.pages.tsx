import { z } from "zod";
import { Refusal } from "#platform/errors/refusal.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import { keepCookie, keptCookie } from "#platform/http/keep-cookie.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { headersOf } from "#platform/http/status.ts";
import { say, sayIfKnown } from "#platform/words/words.ts";
import { drawTicket } from "./draw-ticket.ts";
import { giveBackTicket } from "./give-back.ts";
import { listQueues } from "./list-queues.ts";
import { BoardPage, DrawPage, type Held, isOver, QueuesPage, TicketPage } from "./public-queue.page.tsx";
import { queueUnknown, ticketUnknown } from "./queue.errors.ts";
import { readBoard } from "./read-board.ts";
import { readTicket } from "./read-ticket.ts";

const address = "/layanan/:agency{[0-9]{1,9}}/antrean";

/** The queue as whoever waits sees it: on a phone, at the door, on the wall. */
export function publicQueuePages(pages: Pages): void {
  pages.get(address, async (page) => {
    const found = await ask(page, listQueues, { agencyId: agencyIn(page) });
    const held = await heldBy(page);
    return page.render(<QueuesPage {...found} held={held} path={`/layanan/${agencyIn(page)}/antrean`} />, {
      title: say("queue.public.title"),
    });
  });
  pages.get(`${address}/:unitId`, (page) => drawStart(page));
  pages.post(`${address}/:unitId`, draw);
  pages.get(`${address}/:unitId/papan`, async (page) => {
    const board = await ask(page, readBoard, queueIn(page));
    return page.render(<BoardPage {...board} />, {
      ...{ title: say("queue.board.title"), refreshSeconds: boardSeconds, isScreen: true },
    });
  });
  pages.get(`${address}/:unitId/:ticketId`, async (page) => {
    const ticketId = idIn(page, "ticketId", ticketUnknown);
    const ticket = await ask(page, readTicket, { ...queueIn(page), ticketId });
    const url = `${page.get("call").services.origin}${pathOf(page)}/${ticketId}`;
    const portalHref = `/layanan/${agencyIn(page)}`;
    const hrefs = { url, path: pathOf(page), portalHref, rateHref: `${portalHref}/survei` };
    return page.render(<TicketPage {...{ ...ticket, ...hrefs, ticketId }} />, {
      title: say("queue.ticket.title"),
      ...(isOver(ticket) ? {} : { refreshSeconds: ticketSeconds }),
    });
  });
  pages.post(`${address}/:unitId/:ticketId/kembalikan`, async (page) => {
    const form = await readForm(page);
    const ticketId = idIn(page, "ticketId", ticketUnknown);
    const back = `${pathOf(page)}/${ticketId}`;
    try {
      await tell(page, giveBackTicket, form, { ...queueIn(page), ticketId });
    } catch (error) {
      // called meanwhile: the page says so
      if (!(error instanceof Refusal) || error.kind !== "conflict") throw error;
    }
    return page.redirect(back, 303);
  });
}

const heldCookie = "ampera_ticket";

/** The number that this device drew, while there is something to wait for: so that nobody draws a second unawares. */
async function heldBy(page: PageContext): Promise<Held | null> {
  const [unitId = "", ticketId = ""] = keptCookie(page, heldCookie).split("_");
  if (!z.uuid().safeParse(unitId).success || !z.uuid().safeParse(ticketId).success) return null;
  const agencyId = agencyIn(page);
  try {
    const { number, place, ...state } = await ask(page, readTicket, { agencyId, unitId, ticketId });
    if (isOver(state) || state.missedAt) return null;
    return { number, place, href: `/layanan/${agencyId}/antrean/${unitId}/${ticketId}` };
  } catch (error) {
    if (error instanceof Refusal && error.kind === "not-found") return null; // of another day
    throw error;
  }
}

/** Only there where it is looked at, and not longer than the number is worth something. */
function keepHeld(page: PageContext, ticketId: string): void {
  const { agencyId, unitId } = queueIn(page);
  keepCookie(page, heldCookie, `${unitId}_${ticketId}`, heldSeconds, `/layanan/${agencyId}/antrean`);
}

const heldSeconds = 12 * 3600; // a day at a counter
const boardSeconds = 5;
const ticketSeconds = 20;

async function drawStart(page: PageContext, refused?: Refusal) {
  const [board, held] = await Promise.all([ask(page, readBoard, queueIn(page)), heldBy(page)]);
  const sentence = refused ? sayIfKnown(`error.${refused.code}`, refused.facts) : null;
  for (const [name, value] of Object.entries(refused ? headersOf(refused) : {})) page.header(name, value);
  return page.render(<DrawPage {...board} held={held} path={pathOf(page)} sentence={sentence} />, {
    title: say("queue.draw.title"),
    ...(refused ? { status: refused.kind === "too-often" ? (429 as const) : (409 as const) } : {}),
  });
}

async function draw(page: PageContext) {
  const form = await readForm(page);
  try {
    const { ticketId } = await tell(page, drawTicket, form, queueIn(page));
    if (!page.get("call").actor) keepHeld(page, ticketId);
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
