import { z } from "zod";
import { command } from "#platform/procedures/command.ts";
import { query } from "#platform/procedures/query.ts";

const pageSize = 30;

export const NotificationFacts = z.record(z.string(), z.union([z.string(), z.number()]));

export const NotificationRow = z.object({
  notificationId: z.uuid(),
  message: z.string(),
  facts: NotificationFacts,
  href: z.string(),
  createdAt: z.date(),
  read: z.boolean(),
});

export const myNotifications = query({
  name: "notification.mine",
  route: {
    method: "GET",
    path: "/notifications",
    summary: "What I was told, newest first",
    tags: ["notification"],
  },
  who: "signed-in",
  input: z.object({ before: z.uuid().optional() }),
  output: z.object({ rows: z.array(NotificationRow), next: z.uuid().nullable() }),
  run: async ({ queries, actor, agencyId, input }) => {
    let wanted = queries
      .selectFrom("notification")
      .select(["notification_id", "message", "facts", "href", "created_at", "read_at"])
      .where("agency_id", "=", agencyId)
      .where("employee_id", "=", actor?.employeeId ?? null)
      .orderBy("notification_id", "desc") // ids of version 7 lie in the order of their making
      .limit(pageSize + 1);
    if (input.before) wanted = wanted.where("notification_id", "<", input.before);
    const rows = await wanted.execute();
    const shown = rows.slice(0, pageSize).map((row) => ({
      notificationId: row.notification_id,
      message: row.message,
      facts: NotificationFacts.parse(row.facts),
      href: row.href,
      createdAt: row.created_at,
      read: row.read_at !== null,
    }));
    return { rows: shown, next: rows.length > pageSize ? (shown.at(-1)?.notificationId ?? null) : null };
  },
});

export const unreadCount = query({
  name: "notification.unread-count",
  route: {
    method: "GET",
    path: "/notifications/unread",
    summary: "How many I have not read, 100 at most",
    tags: ["notification"],
  },
  who: "signed-in",
  input: z.object({}),
  output: z.object({ unread: z.int() }),
  run: async ({ queries, actor, agencyId }) => {
    const rows = await queries
      .selectFrom("notification")
      .select("notification_id")
      .where("agency_id", "=", agencyId)
      .where("employee_id", "=", actor?.employeeId ?? null)
      .where("read_at", "is", null)
      .limit(100)
      .execute();
    return { unread: rows.length };
  },
});

export const readNotifications = command({
  name: "notification.read",
  route: {
    method: "POST",
    path: "/notifications/read",
    summary: "Mark all that I was told as read",
    tags: ["notification"],
  },
  who: "signed-in",
  input: z.object({ upTo: z.uuid() }),
  output: z.object({ read: z.int() }),
  load: async () => ({}),
  may: () => true, // only the caller's own rows are touched
  run: async ({ queries, actor, agencyId, input, now, record }) => {
    const changed = await queries
      .updateTable("notification")
      .set({ read_at: now })
      .where("agency_id", "=", agencyId)
      .where("employee_id", "=", actor?.employeeId ?? null)
      .where("notification_id", "<=", input.upTo)
      .where("read_at", "is", null)
      .executeTakeFirst();
    const read = Number(changed.numUpdatedRows);
    record({
      kind: "notification.read",
      subject: { kind: "employee", id: actor?.employeeId ?? "" },
      facts: { read },
    });
    return { read };
  },
});
