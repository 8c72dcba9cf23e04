import { callProcedure } from "#platform/http/ask.ts";
import { myNotifications, readNotifications } from "#platform/notifications/notification.ts";
import type { Call } from "#platform/procedures/services.ts";

/** The person has read all that came so far. */
export async function readNotices(call: Call): Promise<void> {
  const { rows } = await callProcedure(myNotifications, {}, call);
  const [newest] = rows;
  if (newest) await callProcedure(readNotifications, { upTo: newest.notificationId }, call);
}
