import type { Loot } from "#test/setup/loot.ts";
import type { Attempt } from "./attempt.ts";

/** What can be tried on a service of the example, and on the hours of a unit. */
export function serviceAttempts({ unitId }: Loot): Record<string, Attempt> {
  const service = "/services/sktm";
  const words = "Milik instansi lain";
  const [hours, startsOn] = [`/office-hours/${unitId}`, "2027-01-01"];
  const post = (path: string, body: object): Attempt => ({ method: "POST", path, body });
  const put = (path: string, body: object): Attempt => ({ method: "PUT", path, body });
  const standard = {
    ...{ name: words, time: null, feeRupiah: 0, complexityWeight: 1, revision: 1 },
    ...{ requirements: [words], steps: [words], components: {} },
  };
  return {
    "service.read": { method: "GET", path: service },
    "service.retire": post(`${service}/retirement`, { revision: 3, retiredOn: startsOn }),
    "service.change-words": put(`${service}/search-words`, { revision: 3, searchWords: words }),
    "service.set-points": put(`${service}/points`, { revision: 3, unitIds: [], startsOn }),
    "standard.begin": post(`${service}/standards`, {}),
    "standard.save": put(`${service}/standards/1`, standard),
    "standard.discard": post(`${service}/standards/1/discard`, { revision: 1 }),
    "standard.publish": post(`${service}/standards/1/publication`, { revision: 1, holdsFrom: startsOn }),
    "standard.print": { method: "GET", path: `${service}/document` },
    "hours.read": { method: "GET", path: hours },
    "hours.set": put(hours, { startsOn, weekly: {}, revision: 0 }),
    "hours.remove": post(`${hours}/removal`, { startsOn, revision: 1 }),
    "closing-day.add": post("/closing-days", { unitId, day: startsOn, reason: words }),
    "closing-day.withdraw": post(`/closing-days/${unitId}/withdrawal`, {}),
    "office.describe": put(`/service-offices/${unitId}`, {
      ...{ address: words, phone: "", note: "", revision: 0 },
    }),
  };
}

/** Of the public's side, what takes nobody's id. */
export const serviceWithoutSubject = [
  "service.list",
  "service.add",
  "service.month",
  "standard.export",
  "hours.list",
];

/** And what is for everybody on purpose. */
export const serviceForEverybody = [
  "portal.read",
  "portal.standard",
  "portal.offices",
  "portal.figures",
  "portal.desks",
  "portal.improvements",
  "service-notice.read",
  "service-notice.print",
];
