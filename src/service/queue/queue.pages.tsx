import { Refusal } from "#platform/errors/refusal.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { type Form, readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import { keepCookie, keptCookie } from "#platform/http/keep-cookie.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import type { MessageKey } from "#platform/words/words.ts";
import { say } from "#platform/words/words.ts";
import { callAgain, missTicket, serveTicket } from "./answer-ticket.ts";
import { callNext } from "./call-next.ts";
import { drawTicket } from "./draw-ticket.ts";
import { publicQueuePages } from "./public-queue.pages.tsx";
import { ticketUnknown } from "./queue.errors.ts";
import { QueuePage } from "./queue.page.tsx";
import { readQueue } from "./read-queue.ts";

const address = "/loket/antrean";

/** The queue at the counter, and what waits before it. */
export function queuePages(pages: Pages): void {
  pages.get(address, drawQueue);
  pages.post(`${address}/panggil`, (page) =>
    does(page, "flash.queue.called", (form) =>
      tell(page, callNext, form, { unitId: form.text("unitId"), counter: form.text("counter") }),
    ),
  );
  pages.post(`${address}/beri`, (page) =>
    does(page, "flash.queue.given", (form) =>
      tell(page, drawTicket, form, { agencyId: page.get("call").agencyId, unitId: form.text("unitId") }),
    ),
  );
  const answers = { selesai: serveTicket, ulang: callAgain, lewat: missTicket } as const;
  const words = {
    selesai: "flash.queue.served",
    ulang: "flash.queue.called",
    lewat: "flash.queue.missed",
  } as const;
  for (const answer of ["selesai", "ulang", "lewat"] as const)
    pages.post(`${address}/:ticketId/${answer}`, (page) =>
      does(page, words[answer], (form) =>
        tell(page, answers[answer], form, { ticketId: idIn(page, "ticketId", ticketUnknown) }),
      ),
    );
  publicQueuePages(pages);
}

async function drawQueue(page: PageContext) {
  const unitId = page.req.query("loket") || undefined;
  // the desk is the device's: it stays when somebody comes back by the menu
  const desk = (page.req.query("meja") ?? keptCookie(page, deskCookie)).slice(0, deskLength);
  const found = await ask(page, readQueue, unitId ? { unitId } : {});
  const publicPath = `/layanan/${page.get("call").agencyId}`;
  return page.render(<QueuePage {...found} desk={desk} publicPath={publicPath} />, {
    ...{ title: say("queue.title"), place: "/loket" },
    ...(found.mine ? {} : { refreshSeconds }),
  });
}

const deskCookie = "ampera_desk";
const deskLength = 20; // as the table keeps it
const deskSeconds = 365 * 24 * 3600;
const refreshSeconds = 20; // while nobody stands at the desk

/** Does it, and stays at the same counter and desk. An empty queue is said there, too. */
async function does(page: PageContext, done: MessageKey, work: (form: Form) => Promise<unknown>) {
  const form = await readForm(page);
  const desk = form.text("counter").slice(0, deskLength);
  if (desk) keepCookie(page, deskCookie, desk, deskSeconds);
  const query = new URLSearchParams({ loket: form.text("unitId"), meja: desk });
  try {
    await work(form);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "queue.empty") throw error;
    return goTo(page, `${address}?${query}`, "flash.queue.empty");
  }
  return goTo(page, `${address}?${query}`, done);
}
