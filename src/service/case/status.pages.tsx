import { Refusal } from "#platform/errors/refusal.ts";
import { ask } from "#platform/http/ask.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { headersOf } from "#platform/http/status.ts";
import { say, sayIfKnown } from "#platform/words/words.ts";
import { caseStatus } from "./public-status.ts";
import { StatusPage, type Typed } from "./status.page.tsx";

/** For whoever holds the receipt; its QR fills the form. */
export function statusPages(pages: Pages): void {
  pages.get("/layanan/:agency{[0-9]{1,9}}/status", async (page) => {
    const typed = { number: page.req.query("nomor") ?? "", code: page.req.query("kode") ?? "" };
    return typed.number || typed.code ? look(page, typed) : draw(page, typed, {});
  });
}

async function look(page: PageContext, typed: Typed) {
  try {
    const found = await ask(page, caseStatus, { agencyId: page.req.param("agency"), ...typed });
    return draw(page, typed, { found });
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === "unavailable") throw error;
    if (error.kind !== "too-often")
      return draw(page, typed, { sentence: say("error.case.status-unknown"), status: 404 });
    for (const [name, value] of Object.entries(headersOf(error))) page.header(name, value);
    return draw(page, typed, { sentence: sayIfKnown(`error.${error.code}`, error.facts), status: 429 });
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
