import { Year } from "#appraisal/plan/plan.schema.ts";
import { sendAnswer } from "#platform/files/send-file.ts";
import { ask } from "#platform/http/ask.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { say } from "#platform/words/words.ts";
import { followUpUnknown } from "./follow-up.errors.ts";
import { FollowUpPage } from "./follow-up.page.tsx";
import { FollowUpId } from "./follow-up.schema.ts";
import { kindName } from "./follow-up-words.tsx";
import { listFollowUps } from "./list-follow-ups.ts";
import { MyFollowUpsPage } from "./mine.page.tsx";
import { myFollowUps } from "./my-follow-ups.ts";
import { printFollowUp } from "./print-follow-up.ts";
import { ratingPages } from "./rating.pages.tsx";
import { readFollowUp } from "./read-follow-up.ts";
import { stepPages } from "./step.pages.tsx";
import { writePages } from "./write.pages.tsx";
import { FollowUpsOfYearPage } from "./year.page.tsx";

/** From a rating to what came of it. */
export function followUpPages(pages: Pages): void {
  pages.get("/tindak-lanjut", drawMine);
  pages.get("/periode/:year/tindak-lanjut", drawYear);
  ratingPages(pages);
  writePages(pages);
  stepPages(pages);
  pages.get("/tindak-lanjut/:followUpId/tindak-lanjut.pdf", async (page) =>
    sendAnswer(page, await ask(page, printFollowUp, { followUpId: followUpIdIn(page) })),
  );
  pages.get("/tindak-lanjut/:followUpId", drawOne);
}

async function drawMine(page: PageContext) {
  const year = Year.optional().catch(undefined).parse(page.req.query("tahun"));
  const mine = await ask(page, myFollowUps, year === undefined ? {} : { year });
  const heads = page.get("call").actor?.roles.has("appraiser") === true;
  return page.render(<MyFollowUpsPage mine={mine} heads={heads} />, {
    title: say("follow-up.mine"),
    place: heads ? "/orang-saya" : "/tahun-saya",
  });
}

async function drawYear(page: PageContext) {
  const { unit, belum, after } = page.req.query();
  const year = Year.safeParse(page.req.param("year")).data;
  if (year === undefined) throw followUpUnknown();
  const known = (id: string | undefined) => FollowUpId.optional().catch(undefined).parse(id);
  const [unitId, from] = [known(unit), known(after)];
  const list = await ask(page, listFollowUps, {
    ...{ year, unitId, after: from },
    ...(belum === "yes" ? { undecided: "yes" as const } : {}),
  });
  const address = { path: `/periode/${year}/tindak-lanjut`, query: page.req.query() };
  return page.render(<FollowUpsOfYearPage {...{ year, list, address }} />, {
    title: say("follow-up.list.title", { year }),
    place: "/periode",
  });
}

async function drawOne(page: PageContext) {
  const view = await ask(page, readFollowUp, { followUpId: followUpIdIn(page) });
  const { kind, employeeName: name } = view.followUp;
  return page.render(<FollowUpPage view={view} />, {
    title: say("follow-up.page.title", { kind: kindName(kind), name }),
    place: view.isOwn ? "/tahun-saya" : "/orang-saya",
  });
}

function followUpIdIn(page: PageContext): string {
  return idIn(page, "followUpId", followUpUnknown);
}
