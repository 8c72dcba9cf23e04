import { parseVerificationCode } from "#platform/documents/verification-code.ts";
import { Refusal } from "#platform/errors/refusal.ts";
import { ask } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { headersOf } from "#platform/http/status.ts";
import { say, sayIfKnown } from "#platform/words/words.ts";
import { readComplaintStatus } from "#service/complaint/follow/read-status.ts";
import { caseStatus } from "./public-status.ts";
import { StatusPage, type Typed } from "./status.page.tsx";

const address = "/layanan/:agency{[0-9]{1,9}}/status";

/** For whoever holds the receipt; its QR looks at once. Typed by hand it is posted, so that no code stays in the address. */
export function statusPages(pages: Pages): void {
  pages.get(address, async (page) => {
    const typed = { number: page.req.query("nomor") ?? "", code: page.req.query("kode") ?? "" };
    return typed.number || typed.code ? look(page, typed) : draw(page, typed, {});
  });
  pages.post(address, async (page) => {
    const form = await readForm(page);
    return look(page, { number: form.text("nomor"), code: form.text("kode") });
  });
}

async function look(page: PageContext, typed: Typed) {
  try {
    const found = await ask(page, caseStatus, { agencyId: page.req.param("agency"), ...typed });
    return draw(page, typed, { found });
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === "unavailable") throw error;
    const complaint = error.kind === "not-found" ? await complaintOf(page, typed) : null;
    if (complaint) return page.redirect(complaint, 303);
    if (error.kind !== "too-often")
      return draw(page, typed, { sentence: say("error.case.status-unknown"), status: 404 });
    for (const [name, value] of Object.entries(headersOf(error))) page.header(name, value);
    return draw(page, typed, { sentence: sayIfKnown(`error.${error.code}`, error.facts), status: 429 });
  }
}

/** Whoever holds a complaint's code and typed it here is led to where it is followed; null where it is none. */
async function complaintOf(page: PageContext, { number, code }: Typed): Promise<string | null> {
  const agencyId = Number(page.req.param("agency"));
  const held = [code, number].map(parseVerificationCode).find((one) => one !== null);
  if (!held) return null;
  try {
    await ask(page, readComplaintStatus, { agencyId, code: held });
    return `/layanan/${agencyId}/pengaduan/status/${held}`;
  } catch (error) {
    if (error instanceof Refusal && error.kind !== "unavailable") return null;
    throw error;
  }
}

type Drawn = {
  found?: Parameters<typeof StatusPage>[0]["found"];
  sentence?: string;
  status?: 404 | 429;
};

function draw(page: PageContext, typed: Typed, { found = null, sentence, status = undefined }: Drawn) {
  const now = page.get("call").services.clock();
  const agencyId = Number(page.req.param("agency"));
  return page.render(<StatusPage {...{ agencyId, typed, found, now }} sentence={sentence ?? null} />, {
    title: say("status.title"),
    ...(status ? { status } : {}),
  });
}
