import { type Form, readForm } from "#platform/http/form.ts";
import type { PageContext } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import type { MessageKey } from "#platform/words/words.ts";
import { type Attempt, failedAttempt } from "#ui/form/attempt.ts";

type Drawn = Response | Promise<Response>;

/**
 * Does what a posted form asks (`work` answers where to go then, where `notice` is shown), or draws it again with
 * everything that was typed.
 */
export async function sendForm(
  page: PageContext,
  notice: MessageKey,
  work: (form: Form) => Promise<string>,
  draw: (attempt: Attempt) => Drawn,
): Promise<Response> {
  const form = await readForm(page);
  return submit(
    async () => goTo(page, await work(form), notice),
    (refused) => draw(failedAttempt(form, refused)),
  );
}
