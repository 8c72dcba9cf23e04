import { readForm } from "#platform/http/form.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import type { Identity } from "#platform/identity/identity.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { callerAddress } from "../caller-address.ts";
import { setCookies } from "../set-cookies.ts";
import { AccountPage } from "./account.page.tsx";
import { secondFactorPages } from "./second-factor.tsx";
import { signedIn } from "./signed-in.ts";

/** One's own way in: password, sessions, second factor, passkeys. Nobody else's. */
export function accountPages(pages: Pages, identity: Identity, trustedProxies: number): void {
  pages.get("/akun", async (page) => draw(page, identity, firstAttempt()));

  pages.post("/akun/kata-sandi", async (page) => {
    const form = await readForm(page);
    const caller = { headers: page.req.raw.headers, ip: callerAddress(page, trustedProxies) };
    return submit(
      async () => {
        const renewed = await identity.changePassword({
          password: form.raw("current"),
          next: form.raw("password"),
          ...caller,
        });
        setCookies(page, renewed.setCookie);
        return goTo(page, "/akun", "flash.password-set");
      },
      (refused) => draw(page, identity, failedAttempt(form, refused)),
    );
  });

  pages.post("/akun/sesi/:sessionId/akhiri", async (page) => {
    const { userId } = await signedIn(page, identity);
    await identity.revoke(userId, page.req.param("sessionId"));
    return goTo(page, "/akun", "flash.session-ended");
  });

  pages.post("/akun/sesi/akhiri-lainnya", async (page) => {
    const { userId, sessionId } = await signedIn(page, identity);
    await identity.signOutEverywhere(userId, sessionId);
    return goTo(page, "/akun", "flash.session-ended");
  });

  pages.post("/akun/kunci-sandi/:passkeyId/hapus", async (page) => {
    const { userId } = await signedIn(page, identity);
    await identity.removePasskey({ userId, passkeyId: page.req.param("passkeyId") });
    return goTo(page, "/akun", "flash.passkey-removed");
  });

  secondFactorPages(pages, identity, trustedProxies);
}

async function draw(page: PageContext, identity: Identity, attempt: Attempt) {
  const { userId, sessionId, secondFactor } = await signedIn(page, identity);
  const [sessions, passkeys] = await Promise.all([
    identity.sessions(userId, sessionId),
    identity.passkeys(userId),
  ]);
  return page.render(<AccountPage {...{ attempt, sessions, passkeys, secondFactor }} />, {
    title: say("account.title"),
    scripts: ["passkey.js"],
    ...statusOfAttempt(attempt),
  });
}
