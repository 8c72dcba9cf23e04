import { ask } from "#platform/http/ask.ts";
import type { Pages } from "#platform/http/page-env.ts";
import { mailOutbox } from "#platform/notifications/outbox.ts";
import { say } from "#platform/words/words.ts";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { Heading } from "#ui/layout/heading.tsx";
import { showInstant } from "#ui/locale.ts";
import type { Column } from "#ui/table/column.ts";
import { Table } from "#ui/table/table.tsx";

type Mail = Awaited<ReturnType<typeof outboxPage>>["mails"][number];
const outboxPage = (page: Parameters<typeof ask>[0], after: string | undefined) =>
  ask(page, mailOutbox, after ? { before: after } : {});

/** What was mailed, or waits: so that an office without a mail server can still see every letter. */
export function mailPages(pages: Pages): void {
  pages.get("/surat", async (page) => {
    const { mails, next } = await outboxPage(page, page.req.query("after"));
    const content = (
      <>
        <Heading title={say("door.mails.title")} lead={say("door.mails.lead")} />
        <Table
          caption={say("door.mails.title")}
          captionHidden
          columns={columns()}
          rows={mails}
          address={{ path: "/surat", query: {} }}
          paging={{ next, previous: null }}
          empty={<EmptyState title={say("door.mails.title")} text={say("door.mails.empty")} />}
        />
      </>
    );
    return page.render(content, { title: say("door.mails.title") });
  });
}

function columns(): Column<Mail>[] {
  return [
    { head: say("door.mails.to"), cell: (mail) => mail.recipient },
    { head: say("door.mails.subject"), cell: subjectCell },
    { head: say("door.mails.written"), cell: (mail) => showInstant(mail.createdAt) },
    { head: say("door.mails.state"), cell: stateOf },
  ];
}

const subjectCell = (mail: Mail) => (
  <details>
    <summary>{mail.subject}</summary>
    <pre class="am-letter">{mail.body}</pre>
  </details>
);

function stateOf(mail: Mail): string {
  if (mail.sentAt) return say("door.mails.sent", { when: showInstant(mail.sentAt) });
  if (!mail.lastFailure) return say("door.mails.waiting");
  return say("door.mails.failed", { attempts: mail.attempts, failure: mail.lastFailure });
}
