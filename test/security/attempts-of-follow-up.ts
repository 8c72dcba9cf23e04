import type { Loot } from "#test/setup/loot.ts";
import type { Attempt } from "./attempt.ts";

/** What can be tried on what follows from somebody's rating, and on the number of that rating. */
export function followUpAttempts({ followUpId, lowRatingId, indicatorId }: Loot): Record<string, Attempt> {
  const [followUp, rating] = [`/follow-ups/${followUpId}`, `/evaluations/${lowRatingId}`];
  const words = "Milik instansi lain";
  const content = { goal: words, rewards: [], startsOn: null, endsOn: null, actions: [], reviewDays: [] };
  const post = (path: string, body: object): Attempt => ({ method: "POST", path, body });
  return {
    "follow-up.of-rating": { method: "GET", path: `${rating}/follow-ups` },
    "follow-up.open": post(`${rating}/follow-ups`, { kind: "improvement" }),
    "follow-up.pass": post(`${rating}/follow-up-passes`, { kind: "improvement", reason: words }),
    "follow-up.read": { method: "GET", path: followUp },
    "follow-up.save": { method: "PUT", path: followUp, body: { revision: 2, ...content } },
    "follow-up.submit": post(`${followUp}/submission`, { revision: 2 }),
    "follow-up.answer": post(`${followUp}/answers`, { body: words }),
    "follow-up.decide": post(`${followUp}/decision`, { outcome: "approved", reason: words }),
    "follow-up.finish-action": post(`${followUp}/actions/${indicatorId}/done`, {
      ...{ doneOn: "2026-11-20", note: words },
    }),
    "follow-up.review": post(`${followUp}/reviews`, { heldOn: "2026-11-20", note: words }),
    "follow-up.conclude": post(`${followUp}/outcome`, { outcome: "improved", note: words }),
    "follow-up.look-again": post(`${followUp}/looks`, { reason: words }),
    "follow-up.print": { method: "GET", path: `${followUp}/document` },
    "follow-up.set-aside": post(`${followUp}/setting-aside`, { reason: words }),
    "rating-number.of": { method: "GET", path: `${rating}/numbers` },
    "rating-number.set": post(`${rating}/numbers`, { value: 80, purpose: words, reason: words }),
  };
}
