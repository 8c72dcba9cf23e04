import { invalid } from "#platform/errors/refusal.ts";
import { readForm } from "#platform/http/form.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import type { Identity } from "#platform/identity/identity.ts";
import type { Invitation } from "#platform/identity/invitations.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt, summaryOf } from "#ui/form/attempt.ts";
import { Submit } from "#ui/form/button.tsx";
import { fieldOf } from "#ui/form/entry.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Card } from "#ui/layout/card.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Notice } from "#ui/layout/notice.tsx";
import { keepNip } from "./kept-nip.ts";

/** The link that a new colleague got: it leads here, once, to the first password. */
export function invitationPages(pages: Pages, identity: Identity): void {
  pages.get("/undangan/:token", async (page) => {
    const invitation = await identity.readInvitation(page.req.param("token"));
    return draw(page, invitation, firstAttempt());
  });

  pages.post("/undangan/:token", async (page) => {
    const token = page.req.param("token");
    const form = await readForm(page);
    const password = form.raw("password");
    return submit(
      async () => {
        if (password !== form.raw("again")) throw invalid([{ path: "again", code: "invitation.differs" }]);
        const { nip } = await identity.acceptInvitation({ token, password });
        keepNip(page, nip);
        return goTo(page, "/masuk", "flash.password-set");
      },
      async (refused) => draw(page, await identity.readInvitation(token), failedAttempt(form, refused)),
    );
  });
}

function draw(page: PageContext, invitation: Invitation | null, attempt: Attempt) {
  const title = say("invitation.title");
  if (!invitation) return page.render(<Unusable />, { title, status: 404 });
  const content = (
    <div class="am-narrow">
      <Heading title={title} lead={say("invitation.lead", { name: invitation.name })} />
      <ErrorSummary {...summaryOf(attempt)} />
      <Card>
        <Form action={page.req.path}>
          <TextField
            {...fieldOf(attempt.entry, "password")}
            type="password"
            label={say("invitation.password")}
            hint={say("invitation.password.hint")}
            autocomplete="new-password"
          />
          <TextField
            {...fieldOf(attempt.entry, "again")}
            type="password"
            label={say("invitation.again")}
            autocomplete="new-password"
          />
          <Submit>{say("invitation.submit")}</Submit>
        </Form>
      </Card>
    </div>
  );
  return page.render(content, { title, ...statusOfAttempt(attempt) });
}

const Unusable = () => (
  <div class="am-narrow">
    <Heading title={say("invitation.title")} />
    <Notice tone="warning">{say("error.invitation.unusable")}</Notice>
  </div>
);
