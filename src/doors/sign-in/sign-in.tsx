import { type Form, readForm } from "#platform/http/form.ts";
import { ownAddress } from "#platform/http/own-address.ts";
import type { PageContext, PageProps, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import type { Identity } from "#platform/identity/identity.ts";
import type { SignInResult } from "#platform/identity/sign-in.ts";
import { say } from "#platform/words/words.ts";
import { callerAddress } from "../caller-address.ts";
import type { Portal } from "../portals.ts";
import { setCookies } from "../set-cookies.ts";
import { takeKeptNip } from "./kept-nip.ts";
import { CodePage, type FieldProblem, SignInPage, type SignInPageProps } from "./sign-in.page.tsx";

/** The door for people: NIP and password, then the code of the second factor where one is set. */
export function signInPages(
  pages: Pages,
  identity: Identity,
  trustedProxies: number,
  portals: () => Promise<Portal[]>,
): void {
  pages.get("/masuk", async (page) => {
    const nip = takeKeptNip(page);
    const back = ownAddress(page.req.query("kembali"));
    return drawSignIn(page, { back, ...(nip ? { nip } : {}), portals: await portals() });
  });

  pages.post("/masuk", async (page) => {
    const form = await readForm(page);
    const typed = { nip: form.text("nip"), back: ownAddress(form.text("kembali")) };
    const faults = emptyFields(form);
    if (faults.length > 0) return drawSignIn(page, { ...typed, faults });
    const caller = { headers: page.req.raw.headers, ip: callerAddress(page, trustedProxies) };
    const result = await identity.signIn({
      nip: typed.nip,
      password: form.raw("password"),
      ...caller,
    });
    return answer(page, result, typed);
  });

  pages.get("/masuk/kode", (page) => drawCode(page, { back: ownAddress(page.req.query("kembali")) }));

  pages.post("/masuk/kode", async (page) => {
    const form = await readForm(page);
    const caller = { headers: page.req.raw.headers, ip: callerAddress(page, trustedProxies) };
    const result = await identity.signInSecondFactor({ code: form.text("kode"), ...caller });
    return answer(page, result, { nip: "", back: ownAddress(form.text("kembali")) });
  });

  pages.post("/keluar", async (page) => {
    const { setCookie } = await identity.signOut(page.req.raw.headers);
    setCookies(page, setCookie);
    page.header("Clear-Site-Data", '"cache"'); // on a shared machine Back must not show what was read
    return goTo(page, "/masuk", "flash.signed-out");
  });
}

/** What is not filled in cannot be wrong: nobody has to wonder about a password that they did not type. */
function emptyFields(form: Form): FieldProblem[] {
  return [
    ...(form.text("nip") === "" ? [{ name: "nip", message: say("sign-in.nip.empty") }] : []),
    ...(form.raw("password") === "" ? [{ name: "password", message: say("sign-in.password.empty") }] : []),
  ];
}

function answer(page: PageContext, result: SignInResult, typed: { nip: string; back: string }) {
  const back = new URLSearchParams({ kembali: typed.back });
  switch (result.kind) {
    case "signed-in":
      setCookies(page, result.setCookie);
      return goTo(page, typed.back);
    case "second-factor":
      setCookies(page, result.setCookie);
      return goTo(page, `/masuk/kode?${back}`);
    case "code-refused":
      return drawCode(page, {
        back: typed.back,
        faults: [{ name: "kode", message: say("sign-in.code-refused") }],
      });
    case "start-again":
      return drawSignIn(page, { ...typed, problem: say("sign-in.start-again") });
    case "slowed-down":
      page.header("Retry-After", String(result.seconds));
      return drawSignIn(
        page,
        { ...typed, problem: say("sign-in.slowed-down", { seconds: result.seconds }) },
        429,
      );
    case "refused":
      // at the password, which has to be typed again whichever of the two was wrong
      return drawSignIn(page, { ...typed, faults: [{ name: "password", message: say("sign-in.refused") }] });
  }
}

function drawSignIn(page: PageContext, typed: SignInPageProps, status?: 429) {
  const props = {
    title: say("sign-in.title"),
    scripts: ["passkey.js"],
    ...(status ? { status } : statusOf(typed)),
  };
  return page.render(<SignInPage {...typed} />, props);
}

function drawCode(page: PageContext, typed: SignInPageProps) {
  return page.render(<CodePage {...typed} />, { title: say("sign-in.code.title"), ...statusOf(typed) });
}

function statusOf({ problem, faults }: SignInPageProps): Pick<PageProps, "status"> {
  return problem || faults ? { status: 422 } : {};
}
