import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { codeFor } from "#platform/identity/identity.fixture.ts";
import { say } from "#platform/words/words.ts";
import { apiOf } from "#test/setup/api.ts";
import { openBrowser, openTab, openTabOf } from "#test/setup/browser.ts";
import { type Example, openExample } from "#test/setup/example.ts";
import { password, plaju } from "#test/setup/plaju.ts";
import { employeeId } from "#test/setup/plaju-ids.ts";
import { field, isAsked, press, sees } from "./steps/controls.ts";
import { signsIn, signsOut } from "./steps/sign-in.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

describe("the way in", () => {
  let ampera: Example;
  let browser: Browser;
  beforeAll(async () => {
    [ampera, browser] = await Promise.all([openExample(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await ampera?.stop();
  });

  test("a wrong password is said kindly and the NIP stays; the right one leads to the page that was asked for", async () => {
    const page = await openTab(browser, ampera.origin);
    await page.goto("/rencana");
    await field(page, say("sign-in.nip")).fill(plaju.lina.nip);
    await field(page, say("sign-in.password")).fill("jembatan di atas ogan");
    await press(page, say("sign-in.submit"));
    await sees(page, say("sign-in.refused"));
    expect(await field(page, say("sign-in.nip")).inputValue()).toBe(plaju.lina.nip);
    expect(await field(page, say("sign-in.password")).inputValue()).toBe("");
    await field(page, say("sign-in.password")).fill(password);
    await press(page, say("sign-in.submit"));
    await isAsked(page, say("plan.mine"));
    expect(new URL(page.url()).pathname).toBe("/rencana");
  });

  test("an invitation leads to a new password, once", async () => {
    const endang = await openTabOf(browser, ampera.origin, plaju.endang);
    await endang.goto(`/pegawai/${await employeeId(ampera, plaju.kurnia)}/akun`);
    await press(endang, say("account-of.invite.again"));
    const link = await field(endang, say("account-of.link.address")).inputValue();

    const kurnia = await openTab(browser, ampera.origin);
    await kurnia.goto(link);
    await choosesPassword(kurnia, "tiga ikan belida", "tiga ikan patin");
    await sees(kurnia, say("error.invitation.differs"));
    await choosesPassword(kurnia, "tiga ikan belida", "tiga ikan belida");
    await sees(kurnia, say("flash.password-set"));
    expect(await field(kurnia, say("sign-in.nip")).inputValue()).toBe(plaju.kurnia.nip);
    await signsIn(kurnia, plaju.kurnia);
    await sees(kurnia, say("sign-in.refused"));
    await signsIn(kurnia, plaju.kurnia, "tiga ikan belida");
    await kurnia.waitForURL("**/orang-saya");
    await kurnia.goto(link);
    await sees(kurnia, say("error.invitation.unusable"));
  });

  test("a code from the app, once set up, is asked for; a recovery code stands in for it once", async () => {
    const page = await openTab(browser, ampera.origin);
    await signsIn(page, plaju.auditor);
    await page.waitForURL("**/tahun-saya");
    await page.goto("/akun");
    await press(page, say("account.totp.set-up"));
    await field(page, say("account.password.current")).fill(password);
    await press(page, say("account.totp.set-up"));
    await isAsked(page, say("account.totp.scan"));
    const secret = (await page.locator("code.am-break").textContent()) ?? "";
    const recovery = await page.locator(".am-codes code").allTextContents();
    await page.getByRole("textbox", { name: say("sign-in.code") }).fill(codeFor(secret));
    await press(page, say("account.totp.confirm"));
    await sees(page, say("flash.totp-on"));

    await signsOut(page);
    await signsIn(page, plaju.auditor);
    await isAsked(page, say("sign-in.code.title"));
    await answersWith(page, "000000");
    await sees(page, say("sign-in.code-refused"));
    await answersWith(page, recovery[0] ?? "");
    await page.waitForURL("**/tahun-saya");
    await signsOut(page);
    await signsIn(page, plaju.auditor);
    await answersWith(page, recovery[0] ?? "");
    await sees(page, say("sign-in.code-refused"));
    await answersWith(page, codeFor(secret));
    await page.waitForURL("**/tahun-saya");
    await expect(apiOf(ampera.origin, plaju.auditor)).rejects.toThrow(); // nor does the API open by the password alone
  });

  test("signing out everywhere ends the session on the other device", async () => {
    const here = await openTabOf(browser, ampera.origin, plaju.hendra);
    const there = await openTabOf(browser, ampera.origin, plaju.hendra);
    await there.goto("/tahun-saya");
    await isAsked(there, say("year.greeting", { name: plaju.hendra.name }));
    await here.goto("/akun");
    await press(here, say("account.sessions.end-others"));
    await sees(here, say("flash.session-ended"));
    await there.context().clearCookies({ name: /session_data/ }); // as after its 40 seconds
    await there.goto("/tahun-saya");
    await isAsked(there, say("sign-in.title"));
    await here.goto("/tahun-saya");
    await isAsked(here, say("year.greeting", { name: plaju.hendra.name }));
  });

  test("a passkey is added and opens the door; removed, it does not", async () => {
    const page = await openTab(browser, ampera.origin);
    await withFingerprint(page);
    await signsIn(page, plaju.ratna);
    await page.goto("/akun");
    await press(page, say("account.passkeys.add"));
    await page.getByRole("button", { name: say("account.passkeys.remove"), exact: true }).waitFor();
    await signsOut(page);
    await press(page, say("sign-in.passkey"));
    await page.waitForURL("**/tahun-saya");
    await page.goto("/akun");
    await press(page, say("account.passkeys.remove"));
    await sees(page, say("flash.passkey-removed"));
    await signsOut(page);
    await press(page, say("sign-in.passkey"));
    await sees(page, say("passkey.failed"));
  });
});

async function choosesPassword(page: Page, chosen: string, again: string): Promise<void> {
  await field(page, say("invitation.password")).fill(chosen);
  await field(page, say("invitation.again")).fill(again);
  await press(page, say("invitation.submit"));
}

async function answersWith(page: Page, code: string): Promise<void> {
  await field(page, say("sign-in.code")).fill(code);
  await press(page, say("sign-in.submit"));
}

/** A built-in authenticator that says yes, as a phone with a fingerprint does. */
async function withFingerprint(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  const built = { protocol: "ctap2", transport: "internal", hasResidentKey: true } as const;
  const options = { ...built, hasUserVerification: true, isUserVerified: true };
  await devtools.send("WebAuthn.addVirtualAuthenticator", { options });
}
