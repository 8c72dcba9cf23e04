import { z } from "zod";
import { Refusal } from "#platform/errors/refusal.ts";
import { sendAnswer as sendFileAnswer } from "#platform/files/send-file.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { type Form, readForm } from "#platform/http/form.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { readComplaintAttachment } from "../attachment/read-attachment.ts";
import { Kind, StageCode } from "../complaint.schema.ts";
import { CasePage, type CaseProps } from "./case.page.tsx";
import { keyIn, renamed, type StepName, stepNames, steps } from "./case-steps.ts";
import { DeskPage, sides } from "./desk.page.tsx";
import { complaintDesk } from "./list.ts";
import { Show } from "./list-where.ts";
import { complaintMain } from "./main-of.ts";
import { readComplaint } from "./read.ts";
import { revealComplainant } from "./reveal.ts";
import { noticeOf } from "./step-notice.ts";

/** The desk of who handles complaints. */
export function deskPages(pages: Pages): void {
  pages.get("/pengaduan", async (page) => {
    const side = page.req.query("tahap");
    const show = Show.options.find((each) => sides[each] === side);
    const { data: stage } = StageCode.safeParse(side);
    const { data: kind } = Kind.safeParse(page.req.query("jenis"));
    const { data: unitId } = z.uuid().safeParse(page.req.query("kantor"));
    const number = page.req.query("nomor")?.trim() || undefined;
    const asked = { show, stage, kind, unitId, number };
    const found = await ask(page, complaintDesk, { ...asked, after: page.req.query("after") });
    return page.render(<DeskPage {...found} asked={asked} />, {
      title: say("complaint.desk.title"),
      place: "/pengaduan",
    });
  });

  pages.get("/pengaduan/:complaintId", (page) => draw(page, firstAttempt()));

  pages.get("/pengaduan/:complaintId/lampiran/:ordinal", async (page) => {
    const ordinal = Number(page.req.param("ordinal"));
    return sendFileAnswer(page, await ask(page, readComplaintAttachment, { ...keyIn(page), ordinal }));
  });

  pages.post("/pengaduan/:complaintId/buka-nama", async (page) => {
    const form = await readForm(page);
    return submit(
      async () => {
        const input = { ...keyIn(page), reason: form.text("revealReason") };
        const revealed = await tell(page, revealComplainant, form, input);
        return draw(page, firstAttempt(), { revealed });
      },
      (refused) => draw(page, failedAttempt(form, refused, renamed({ reason: "revealReason" }))),
    );
  });

  for (const step of stepNames) pages.post(`/pengaduan/:complaintId/${step}`, (page) => take(page, step));
}

async function take(page: PageContext, step: StepName) {
  const form = await readForm(page);
  const { work, fields } = steps[step];
  return submit(
    async () => {
      const before = await lookedAtFirst(page, step, form);
      if (before) return draw(page, firstAttempt(form.values()), before);
      await work(page, form);
      return done(page, step);
    },
    (refused) => draw(page, failedAttempt(form, refused, renamed(fields))),
  );
}

const Id = z.uuid().optional().catch(undefined);

type Looked = Partial<Pick<CaseProps, "revealed" | "main" | "person">> & { staffOf?: string | undefined };

/** What a form shows before its step is taken: the report to merge with, or the people whose name was looked for. */
async function lookedAtFirst(page: PageContext, step: StepName, form: Form): Promise<Looked | null> {
  if (step === "gabung" && !form.text("confirmed")) {
    return { main: await ask(page, complaintMain, { ...keyIn(page), into: form.text("into") }) };
  }
  return step === "sampaikan" && form.text("search")
    ? { person: form.text("who"), staffOf: Id.parse(form.text("unitId")) }
    : null;
}

/** Back to the complaint, and what was done; whoever may not see it any more is told so on the list. */
async function done(page: PageContext, step: StepName) {
  try {
    const view = await ask(page, readComplaint, keyIn(page));
    const { key, facts } = noticeOf(step, view);
    return goTo(page, `/pengaduan/${view.complaintId}`, key, facts);
  } catch (error) {
    if (error instanceof Refusal && error.code === "complaint.unknown")
      return goTo(page, "/pengaduan", "flash.complaint.handed-over");
    throw error;
  }
}

async function draw(page: PageContext, attempt: Attempt, looked: Looked = {}) {
  const { revealed = null, main = null, person, staffOf } = looked;
  const view = await ask(page, readComplaint, { ...keyIn(page), person, staffOf });
  return page.render(
    <CasePage view={view} attempt={attempt} revealed={revealed} main={main} person={person} />,
    {
      ...{ title: view.number, place: "/pengaduan" },
      ...statusOfAttempt(attempt),
      isSecret: revealed !== null,
    },
  );
}
