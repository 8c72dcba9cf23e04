import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import type { Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { say } from "#platform/words/words.ts";
import { chooseReminders } from "./choose-reminders.ts";
import { myReminders } from "./my-reminders.ts";
import { RemindersPage } from "./reminders.page.tsx";

const address = "/pengingat";

/** Where a reminder leads: everything that is due, and the choice of what to be reminded of. */
export function reminderPages(pages: Pages): void {
  pages.get(address, async (page) => {
    const mine = await ask(page, myReminders, {});
    return page.render(<RemindersPage mine={mine} />, { title: say("reminder.title"), place: "/kabar" });
  });

  pages.post(address, async (page) => {
    const form = await readForm(page);
    await tell(page, chooseReminders, form, { wanted: form.all("wanted") });
    return goTo(page, address, "flash.reminder.chosen");
  });
}
