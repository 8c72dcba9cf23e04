import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { newFormKey } from "#platform/http/form-key.ts";
import type { Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { myNotifications, readNotifications } from "#platform/notifications/notification.ts";
import { myWaiting } from "#platform/waiting/my-waiting.ts";
import { say, sayIfKnown } from "#platform/words/words.ts";
import { Button } from "#ui/form/button.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { Tasks } from "#ui/layout/tasks.tsx";
import { Timeline } from "#ui/layout/timeline.tsx";
import { waitTasks } from "#ui/layout/waits.ts";
import { showInstant } from "#ui/locale.ts";
import { Pager } from "#ui/table/pager.tsx";

/** What I was told: in the app first, by mail once a day. */
export function notificationPages(pages: Pages): void {
  pages.get("/kabar", async (page) => {
    const before = page.req.query("after");
    const { rows, next } = await ask(page, myNotifications, before ? { before } : {});
    const newest = before ? undefined : rows[0];
    const waits = before ? [] : (await ask(page, myWaiting, {})).waits;
    const content = (
      <>
        <Heading title={say("door.notifications.title")}>
          {newest && rows.some((row) => !row.read) && (
            <Button
              action="/kabar/dibaca"
              variant="secondary"
              idempotencyKey={newFormKey()}
              hidden={{ upTo: newest.notificationId }}
            >
              {say("door.notifications.read-all")}
            </Button>
          )}
        </Heading>
        {waits.length > 0 && (
          <Card title={say("waiting.title")}>
            <Tasks tasks={waitTasks(waits)} />
          </Card>
        )}
        {rows.length === 0 && (
          <EmptyState title={say("door.notifications.title")} text={say("door.notifications.empty")} />
        )}
        {rows.length > 0 && (
          <Card>
            <Timeline events={rows.map(asEvent)} />
            <Pager address={{ path: "/kabar", query: {} }} paging={{ next, previous: null }} />
          </Card>
        )}
      </>
    );
    return page.render(content, { title: say("door.notifications.title"), place: "/kabar" });
  });

  pages.post("/kabar/dibaca", async (page) => {
    const form = await readForm(page);
    await tell(page, readNotifications, form, { upTo: form.text("upTo") });
    page.get("forgetCaller")?.(); // the menu counts what is unread
    return goTo(page, "/kabar", "flash.notifications.read");
  });
}

function asEvent(row: {
  message: string;
  facts: Record<string, string | number>;
  href: string;
  createdAt: Date;
  read: boolean;
}) {
  return {
    when: showInstant(row.createdAt),
    at: row.createdAt.toISOString(),
    title: <a href={row.href}>{sayIfKnown(row.message, row.facts)}</a>,
    text: row.read ? undefined : say("door.notifications.new"),
    state: row.read ? ("done" as const) : ("now" as const),
    quiet: true,
  };
}
