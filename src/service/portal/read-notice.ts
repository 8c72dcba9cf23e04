import { z } from "zod";
import { query } from "#platform/procedures/query.ts";
import { currentLocale } from "#platform/words/words.ts";
import { Source } from "../hours/hours.schema.ts";
import { noticeOfUnit } from "../notice/notice-of-unit.ts";
import { PublicStandard } from "./portal.schema.ts";
import { expectAgency, PublicAgency } from "./public-agency.ts";
import { shownToAll } from "./read-portal.ts";

export const NoticeView = z.object({
  agencyId: z.int(),
  agency: z.string(),
  unitId: z.uuid(),
  unitName: z.string(),
  promise: z.string(),
  source: Source,
  since: z.string(),
  /** Who signs it; null: nobody leads the office today. */
  head: z.object({ name: z.string(), title: z.string() }).nullable(),
  standards: z.array(PublicStandard),
});
export type NoticeView = z.output<typeof NoticeView>;

export const readNotice = query({
  name: "service-notice.read",
  route: {
    method: "GET",
    path: "/public-service/{agencyId}/offices/{unitId}/notice",
    summary: "What an office promises its visitors, and who signs it",
    tags: ["public-service"],
  },
  who: "anyone",
  input: PublicAgency.extend({ unitId: z.uuid() }),
  output: NoticeView,
  run: async (ground) => {
    expectAgency(ground);
    const { agency, unit, standards, head, promise, since } = await noticeOfUnit(ground, ground.input.unitId);
    const { text, gloss } = promise.value;
    return {
      ...{ agencyId: ground.agencyId, agency: agency.name, unitId: unit.unitId, unitName: unit.name },
      ...{ since, head, source: promise.source },
      promise: currentLocale() === "en" ? gloss : text,
      standards: standards.map(shownToAll),
    };
  },
});
