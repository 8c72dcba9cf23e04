import type { Page } from "playwright-core";
import { say } from "#platform/words/words.ts";
import { type Person, password } from "#test/setup/plaju.ts";
import { field, press } from "./controls.ts";

/** Types NIP and password at the door; `secret` is another password than the example's. */
export async function signsIn(page: Page, { nip }: Pick<Person, "nip">, secret = password): Promise<void> {
  await page.goto("/masuk");
  await field(page, say("sign-in.nip")).fill(nip);
  await field(page, say("sign-in.password")).fill(secret);
  await press(page, say("sign-in.submit"));
}

export async function signsOut(page: Page): Promise<void> {
  await page.locator("details.am-reader > summary").click();
  await press(page, say("ui.page.sign-out"));
  await page.waitForURL("**/masuk");
}
