import { randomBytes } from "node:crypto";
import { z } from "zod";
import { type Agency, agencyOf } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import { makeDocument } from "#platform/documents/document.ts";
import { verificationCode } from "#platform/documents/verification-code.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import { issueDocument } from "#platform/verification/issue-document.ts";
import { say, speaking } from "#platform/words/words.ts";
import { periodInWords } from "../result/group-words.ts";
import { periodValue } from "../result/period-filter.tsx";
import { ReportAsked, reportAtHand } from "./report-at-hand.ts";
import { reportWords } from "./report-words.ts";

export const printSurveyReport = command({
  name: "survey.print-report",
  route: {
    method: "GET",
    path: "/units/{unitId}/survey-report/document",
    summary: "The official report of a unit's satisfaction survey as PDF",
    tags: ["survey"],
  },
  who: "signed-in",
  input: ReportAsked,
  output: z.file(),
  load: reportAtHand,
  may: () => true, // whoever may see the result prints what they see
  run: async (deed) => {
    const { queries, agencyId, input, facts, record } = deed;
    const agency = await agencyOf(queries, agencyId);
    const document = speaking("id", () => documentOf(agency, facts));
    const { bytes, code, sha256, happenings } = await issue(deed, agency, document);
    for (const happening of happenings) record(happening);
    const said = { document: kind, code, sha256 };
    record({ kind: "document.printed", subject: { kind: "unit", id: input.unitId }, facts: said });
    const name = `laporan-skm-${periodValue(facts.result.period)}.pdf`;
    return new File([new Uint8Array(bytes)], name, { type: "application/pdf" });
  },
});

const kind = "survey-report";
const codeBytes = 16;

type AtHand = Awaited<ReturnType<typeof reportAtHand>>;
type ReportDocument = ReturnType<typeof documentOf>;

function documentOf({ name, parentName, address }: Agency, { result, improvements }: AtHand) {
  return {
    template: "src/service/survey/report/report.document.typ",
    title: say("survey.report.title", { unit: result.unit.name, period: periodInWords(result.period) }),
    data: { agency: { name, parentName, address }, ...reportWords(result, improvements) },
  };
}

function issue(
  { queries, agencyId, input, now, services, actor }: Deed<ReportAsked, AtHand>,
  agency: Agency,
  document: ReportDocument,
) {
  return issueDocument(queries, {
    ...{ agencyId, kind, subjectId: input.unitId, content: document, now },
    by: actorOf({ actor }).employeeId,
    newCode: () => verificationCode(randomBytes(codeBytes)),
    make: (code, madeAt) =>
      makeDocument({
        ...document,
        code,
        verifyUrl: `${services.origin}/periksa/${agencyId}/${code}`,
        madeOn: dayIn(agency.timeZone, madeAt),
        language: "id",
        author: agency.name,
      }),
  });
}
