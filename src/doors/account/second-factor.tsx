import { readForm } from "#platform/http/form.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import type { TotpSetup } from "#platform/identity/credentials.ts";
import type { Identity } from "#platform/identity/identity.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { callerAddress } from "../caller-address.ts";
import { setCookies } from "../set-cookies.ts";
import { ScanPage, SecondFactorPage } from "./second-factor.page.tsx";
import { signedIn } from "./signed-in.ts";

/** A code from an app besides the password: set up, confirmed by one right code, and turned off again. */
export function secondFactorPages(pages: Pages, identity: Identity, trustedProxies: number): void {
  const callerOf = (page: PageContext) => ({
    headers: page.req.raw.headers,
    ip: callerAddress(page, trustedProxies),
  });

  pages.get("/akun/kode", (page) => drawStart(page, identity, firstAttempt()));

  pages.post("/akun/kode", async (page) => {
    const form = await readForm(page);
    return submit(
      async () =>
        drawScan(page, await identity.setUpTotp({ password: form.raw("password"), ...callerOf(page) })),
      (refused) => drawStart(page, identity, failedAttempt(form, refused)),
    );
  });

  pages.post("/akun/kode/pasti", async (page) => {
    const form = await readForm(page);
    return submit(
      async () => {
        setCookies(
          page,
          (await identity.confirmTotp({ code: form.text("code"), ...callerOf(page) })).setCookie,
        );
        return goTo(page, "/akun", "flash.totp-on");
      },
      (refused) => drawStart(page, identity, failedAttempt(form, refused)),
    );
  });

  pages.post("/akun/kode/matikan", async (page) => {
    const form = await readForm(page);
    return submit(
      async () => {
        setCookies(
          page,
          (await identity.disableTotp({ password: form.raw("password"), ...callerOf(page) })).setCookie,
        );
        return goTo(page, "/akun", "flash.totp-off");
      },
      (refused) => drawStart(page, identity, failedAttempt(form, refused)),
    );
  });
}

async function drawStart(page: PageContext, identity: Identity, attempt: Attempt) {
  const { secondFactor } = await signedIn(page, identity);
  return page.render(<SecondFactorPage on={secondFactor} attempt={attempt} />, {
    title: say("account.totp"),
    ...statusOfAttempt(attempt),
  });
}

function drawScan(page: PageContext, setup: TotpSetup) {
  return page.render(<ScanPage setup={setup} />, { title: say("account.totp") });
}
