import { Refusal } from "#platform/errors/refusal.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { headersOf, statusOf } from "#platform/http/status.ts";
import { say, sayIfKnown } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { readPublicLink } from "./public-link.ts";
import { sayAboutService } from "./say.ts";
import { HeardYouPage, SilentPage, VoicePage } from "./voice.page.tsx";

const address = "/suara/:agency/:code";

/** For anybody who was served: the QR on the counter leads here. */
export function voicePages(pages: Pages): void {
  pages.get(address, (page) => draw(page, firstAttempt()));
  pages.get(`${address}/terima-kasih`, (page) =>
    known(page, async () => {
      const { agency } = await ask(page, readPublicLink, addressIn(page));
      return page.render(<HeardYouPage agency={agency} />, { title: say("feedback.voice.thanks") });
    }),
  );

  pages.post(address, async (page) => {
    const form = await readForm(page);
    const input = { ...addressIn(page), body: form.text("body"), nextStep: form.text("nextStep") };
    try {
      await tell(page, sayAboutService, form, input);
    } catch (error) {
      if (error instanceof Refusal && again.has(error.kind)) return draw(page, failedAttempt(form, error));
      throw error;
    }
    return page.redirect(`${pathOf(page)}/terima-kasih`, 303);
  });
}

/** What was typed stays on the page, also while somebody has to wait. */
const again = new Set(["invalid", "conflict", "too-often"]);

function draw(page: PageContext, attempt: Attempt) {
  return known(page, async () => {
    const voice = await ask(page, readPublicLink, addressIn(page));
    const wait = attempt.refused ? headersOf(attempt.refused) : {};
    for (const [name, value] of Object.entries(wait)) page.header(name, value);
    return page.render(<VoicePage voice={voice} action={pathOf(page)} attempt={attempt} />, {
      title: say("feedback.voice.title", { about: voice.about }),
      ...statusOfAttempt(attempt),
    });
  });
}

/** An address that is wrong, ended or expired is told kindly, without saying which. */
async function known(page: PageContext, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal) || statusOf(error) >= 500) throw error;
    return page.render(<SilentPage sentence={sayIfKnown("error.feedback.link-unknown")} />, {
      title: say("feedback.voice.silent"),
      status: 404,
    });
  }
}

function addressIn(page: PageContext) {
  return { agencyId: Number(page.req.param("agency")) || 0, code: page.req.param("code") ?? "" };
}

function pathOf(page: PageContext): string {
  const { agencyId, code } = addressIn(page);
  return `/suara/${agencyId}/${encodeURIComponent(code)}`;
}
