import { Refusal } from "#platform/errors/refusal.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { type Form, readForm } from "#platform/http/form.ts";
import { newFormKey } from "#platform/http/form-key.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { headersOf } from "#platform/http/status.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { appealComplaint } from "./follow/appeal.ts";
import { readComplaintStatus } from "./follow/read-status.ts";
import { reopenComplaint } from "./follow/reopen.ts";
import { sayMore } from "./follow/say-more.ts";
import { settleComplaint } from "./follow/settle.ts";
import { CodePage, StatusPage } from "./follow/status.page.tsx";
import { complaintForm } from "./lodge/form-choices.ts";
import { LodgePage, ReceiptPage } from "./lodge/lodge.page.tsx";
import { lodgeComplaint } from "./lodge/lodge.ts";

const address = "/layanan/:agency/pengaduan";

/** For anybody: say something, and follow it by its code. */
export function publicComplaintPages(pages: Pages): void {
  pages.get(address, (page) => drawForm(page));

  pages.post(address, async (page) => {
    const form = await readForm(page);
    return orAgain(
      async () => {
        const { agency } = await ask(page, complaintForm, agencyIn(page));
        const { number, code } = await tell(page, lodgeComplaint, form, await complaintIn(page, form));
        const { origin } = page.get("call").services;
        const receipt = { agency, base: baseOf(page), origin, number, code };
        // the code stands on it
        return page.render(<ReceiptPage {...receipt} />, {
          title: say("complaint.receipt.title"),
          isSecret: true,
        });
      },
      page,
      (refused) => drawForm(page, failedAttempt(form, refused)),
    );
  });

  followPages(pages);
}

function followPages(pages: Pages): void {
  pages.get(`${address}/status`, (page) => drawCode(page, firstAttempt()));

  pages.post(`${address}/status`, async (page) => {
    const form = await readForm(page);
    return orAgain(
      async () => {
        const code = form.text("code");
        await ask(page, readComplaintStatus, { ...agencyIn(page), code });
        return page.redirect(`${baseOf(page)}/status/${encodeURIComponent(code)}`, 303);
      },
      page,
      (refused) => drawCode(page, failedAttempt(form, refused)),
    );
  });

  pages.get(`${address}/status/:code`, (page) =>
    orAgain(
      () => drawStatus(page, firstAttempt()),
      page,
      (refused) => drawCode(page, { entry: { values: {}, faults: [] }, refused, overtaken: false }),
    ),
  );

  follows(pages, "pesan", (page, form) =>
    tell(page, sayMore, form, { ...statusIn(page), body: form.text("body") }),
  );
  follows(pages, "selesai", (page, form) => tell(page, settleComplaint, form, statusIn(page)));
  follows(pages, "buka-lagi", (page, form) =>
    tell(page, reopenComplaint, form, { ...statusIn(page), reason: form.text("reason") }),
  );
  follows(pages, "banding", (page, form) =>
    tell(page, appealComplaint, form, { ...statusIn(page), reason: form.text("appealReason") }),
  );
}

/** One thing that can be done by who holds the code. */
function follows(
  pages: Pages,
  path: "pesan" | "selesai" | "buka-lagi" | "banding",
  work: (page: PageContext, form: Form) => Promise<unknown>,
): void {
  pages.post(`${address}/status/:code/${path}`, async (page) => {
    const form = await readForm(page);
    return orAgain(
      async () => {
        await work(page, form);
        return goTo(page, pathOf(page), `flash.complaint.${path}`);
      },
      page,
      (refused) =>
        drawStatus(
          page,
          failedAttempt(form, refused, (field) => (path === "banding" ? "appealReason" : field)),
        ),
    );
  });
}

/** What was typed stays on the page, also while somebody has to wait. */
async function orAgain(
  work: () => Promise<Response>,
  page: PageContext,
  again: (refused: Refusal) => Promise<Response>,
): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal) || !drawnAgain.has(error.kind)) throw error;
    for (const [name, value] of Object.entries(headersOf(error))) page.header(name, value);
    return again(error);
  }
}

const drawnAgain = new Set(["invalid", "conflict", "too-often", "not-found", "too-large"]);

async function complaintIn(page: PageContext, form: Form) {
  return {
    ...agencyIn(page),
    ...{ kind: form.text("kind"), body: form.text("body"), hope: form.text("hope") },
    ...{ person: form.text("person"), hiding: form.text("hiding") },
    ...{ name: form.text("name"), contact: form.text("contact") },
    ...{ unitId: form.optional("unitId"), serviceId: form.optional("serviceId") },
    ...{ happenedOn: form.optional("happenedOn"), formKey: form.optional("_key") },
    attachment1: await fileIn(form, "attachment1"),
    attachment2: await fileIn(form, "attachment2"),
    attachment3: await fileIn(form, "attachment3"),
  };
}

async function fileIn(form: Form, name: string): Promise<File | undefined> {
  const sent = await form.file(name);
  return sent && new File([new Uint8Array(sent.bytes)], sent.name, { type: sent.mediaType });
}

/** `again` left out: a first look, which may come from the page of a service (`?layanan=domisili`). */
async function drawForm(page: PageContext, again?: Attempt): Promise<Response> {
  const choices = await ask(page, complaintForm, agencyIn(page));
  const from = choices.services.find(({ code }) => code === page.req.query("layanan"));
  const attempt = again ?? firstAttempt({ hiding: "hidden", ...(from && { serviceId: from.serviceId }) });
  const props = { choices, base: baseOf(page), attempt, formKey: newFormKey() };
  return page.render(<LodgePage {...props} />, {
    title: say("complaint.lodge.title"),
    ...statusOfAttempt(attempt),
  });
}

async function drawCode(page: PageContext, attempt: Attempt): Promise<Response> {
  const { agency } = await ask(page, complaintForm, agencyIn(page));
  return page.render(<CodePage agency={agency} base={baseOf(page)} attempt={attempt} />, {
    title: say("complaint.code.title"),
    ...statusOfAttempt(attempt),
  });
}

async function drawStatus(page: PageContext, attempt: Attempt): Promise<Response> {
  const view = await ask(page, readComplaintStatus, statusIn(page));
  return page.render(<StatusPage view={view} path={pathOf(page)} base={baseOf(page)} attempt={attempt} />, {
    title: view.number,
    ...statusOfAttempt(attempt),
  });
}

function agencyIn(page: PageContext) {
  return { agencyId: Number(page.req.param("agency")) || 0 };
}

function statusIn(page: PageContext) {
  return { ...agencyIn(page), code: page.req.param("code") ?? "" };
}

function baseOf(page: PageContext): `/${string}` {
  return `/layanan/${agencyIn(page).agencyId}/pengaduan`;
}

function pathOf(page: PageContext): `/${string}` {
  return `${baseOf(page)}/status/${encodeURIComponent(statusIn(page).code)}`;
}
