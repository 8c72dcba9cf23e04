import { z } from "zod";
import { sendAnswer as sendFileAnswer } from "#platform/files/send-file.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { type Form, readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { readComplaintAttachment } from "../attachment/read-attachment.ts";
import { complaintUnknown } from "../complaint.errors.ts";
import { Kind, StageCode } from "../complaint.schema.ts";
import { passOnThanks } from "../thanks/pass-on.ts";
import { askComplainant } from "./ask-back.ts";
import { CasePage, type CaseProps } from "./case.page.tsx";
import { checkComplaint } from "./check.ts";
import { closeAsNotOurs, mergeComplaint } from "./close.ts";
import { decideComplaintAppeal } from "./decide-appeal.ts";
import { DeskPage } from "./desk.page.tsx";
import { complaintDesk } from "./list.ts";
import { readComplaint } from "./read.ts";
import { revealComplainant } from "./reveal.ts";
import { routeComplaint } from "./route.ts";
import { sendAnswer } from "./send-answer.ts";
import { splitComplaint } from "./split.ts";

/** The desk of who handles complaints. */
export function deskPages(pages: Pages): void {
  pages.get("/pengaduan", async (page) => {
    const { data: stage } = StageCode.safeParse(page.req.query("tahap"));
    const { data: kind } = Kind.safeParse(page.req.query("jenis"));
    const { data: unitId } = z.uuid().safeParse(page.req.query("kantor"));
    const number = page.req.query("nomor") || undefined;
    const asked = { stage, kind, unitId, number };
    const found = await ask(page, complaintDesk, { ...asked, after: page.req.query("after") });
    return page.render(<DeskPage {...found} asked={asked} />, {
      title: say("complaint.desk.title"),
      place: "/pengaduan",
    });
  });

  pages.get("/pengaduan/:complaintId", (page) => draw(page, firstAttempt(), null));

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
        page.header("Cache-Control", "no-store");
        return draw(page, firstAttempt(), revealed);
      },
      (refused) => draw(page, failedAttempt(form, refused, renamed({ reason: "revealReason" })), null),
    );
  });

  for (const [path, { work, fields }] of Object.entries(steps)) {
    pages.post(`/pengaduan/:complaintId/${path}`, async (page) => {
      const form = await readForm(page);
      return submit(
        async () => {
          await work(page, form);
          return goTo(page, `/pengaduan/${keyIn(page).complaintId}`, "flash.complaint.done");
        },
        (refused) => draw(page, failedAttempt(form, refused, renamed(fields)), null),
      );
    });
  }
}

type Step = {
  work: (page: PageContext, form: Form) => Promise<unknown>;
  /** Fields of the page whose names differ from those of the command's input. */
  fields: Record<string, string>;
};

const steps: Record<string, Step> = {
  periksa: {
    fields: {},
    work: (page, form) =>
      tell(page, checkComplaint, form, {
        ...{ ...seenIn(page, form), kind: form.text("kind"), category: form.text("category") },
        ...{ weight: form.text("weight"), officeText: form.text("officeText"), about: form.all("about") },
        showsAttachments: form.text("showsAttachments") === "yes",
      }),
  },
  teruskan: {
    fields: {},
    work: (page, form) =>
      tell(page, routeComplaint, form, {
        ...{ ...seenIn(page, form), unitId: form.text("unitId"), note: form.text("note") },
        employeeId: form.optional("employeeId"),
      }),
  },
  jawab: {
    fields: { body: "answer" },
    work: (page, form) => tell(page, sendAnswer, form, { ...seenIn(page, form), body: form.text("answer") }),
  },
  tanya: {
    fields: { body: "question" },
    work: (page, form) => tell(page, askComplainant, form, { ...keyIn(page), body: form.text("question") }),
  },
  "bukan-kami": {
    fields: { reason: "notOurs" },
    work: (page, form) =>
      tell(page, closeAsNotOurs, form, { ...seenIn(page, form), reason: form.text("notOurs") }),
  },
  gabung: {
    fields: {},
    work: (page, form) =>
      tell(page, mergeComplaint, form, { ...seenIn(page, form), into: form.text("into") }),
  },
  pisah: {
    fields: { kind: "partKind", body: "part" },
    work: (page, form) =>
      tell(page, splitComplaint, form, {
        ...{ ...seenIn(page, form), kind: form.text("partKind"), body: form.text("part") },
      }),
  },
  sampaikan: {
    fields: { body: "praise" },
    work: (page, form) =>
      tell(page, passOnThanks, form, {
        ...{ ...seenIn(page, form), body: form.text("praise"), unitId: form.text("unitId") },
        employeeId: form.optional("employeeId"),
      }),
  },
  putuskan: {
    fields: { body: "decision" },
    work: (page, form) =>
      tell(page, decideComplaintAppeal, form, {
        ...{ ...seenIn(page, form), outcome: form.text("outcome"), body: form.text("decision") },
        decidedAbove: form.optional("decidedAbove"),
      }),
  },
};

function renamed(fields: Record<string, string>): (path: string) => string {
  return (path) => fields[path] ?? path;
}

async function draw(page: PageContext, attempt: Attempt, revealed: CaseProps["revealed"]) {
  const view = await ask(page, readComplaint, keyIn(page));
  return page.render(<CasePage view={view} attempt={attempt} revealed={revealed} />, {
    ...{ title: view.number, place: "/pengaduan" },
    ...statusOfAttempt(attempt),
  });
}

function keyIn(page: PageContext) {
  return { complaintId: idIn(page, "complaintId", complaintUnknown) };
}

function seenIn(page: PageContext, form: Form) {
  return { ...keyIn(page), revision: form.text("_version") };
}
