import { z } from "zod";
import { command } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { print } from "#platform/verification/print.ts";
import { expectAgency, PublicAgency } from "../portal/public-agency.ts";
import { noticeDocument } from "./notice.document.ts";
import { noticeTooOften } from "./notice.errors.ts";
import { noticeOfUnit } from "./notice-of-unit.ts";

const Input = PublicAgency.extend({ unitId: z.uuid() });
type Input = z.output<typeof Input>;

export const printNotice = command({
  name: "service-notice.print",
  route: {
    method: "GET",
    path: "/public-service/{agencyId}/offices/{unitId}/notice/document",
    summary: "What an office promises its visitors, as PDF for the wall",
    tags: ["public-service"],
  },
  who: "anyone",
  input: Input,
  output: z.file(),
  load: async (ground) => {
    expectAgency(ground);
    await expectPace(ground);
    return noticeOfUnit(ground, ground.input.unitId);
  },
  may: () => true, // it is for anybody
  run: (deed) =>
    print(deed, {
      ...{ kind: "service-notice", timeZone: deed.facts.agency.timeZone },
      document: noticeDocument(deed.facts),
      subject: { kind: "unit", id: deed.input.unitId },
      fileName: "maklumat-pelayanan",
    }),
});

/** Typesetting takes time: nobody may ask for it in a flood. */
async function expectPace({ services, agencyId, network, actor }: Ground<Input>): Promise<void> {
  if (actor) return;
  const seconds = await services.identity.strangers.take(`service notice ${agencyId}`, network);
  if (seconds > 0) throw noticeTooOften({ seconds });
}
