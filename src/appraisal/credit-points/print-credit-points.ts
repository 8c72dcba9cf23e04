import { z } from "zod";
import { peopleInPlan } from "#appraisal/plan/people.ts";
import { agencyOf, appraiserOnDay, type PersonOnDay } from "#organisation/index.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import type { ProcedureRoute } from "#platform/procedures/procedure.ts";
import { type Printable, print } from "#platform/verification/print.ts";
import { lawOn } from "#rules/law.ts";
import {
  type Around,
  accumulationDocument,
  conversionDocument,
  determinationDocument,
} from "./credit-points.document.ts";
import { creditAccountNone, creditRatingUnknown } from "./credit-points.errors.ts";
import type { CreditAccount } from "./credit-points.schema.ts";
import { PersonKey, personAtHand } from "./person-at-hand.ts";
import { creditView } from "./read-credit-points.ts";

const tags: ProcedureRoute["tags"] = ["credit-points"];

export const printConversion = command({
  name: "credit-points.print-conversion",
  route: {
    method: "GET",
    path: "/employees/{employeeId}/credit-points/{planId}/conversion",
    summary: "Konversi Predikat Kinerja ke Angka Kredit as PDF, of one rating",
    tags,
  },
  who: "signed-in",
  input: PersonKey.extend({ planId: z.uuid() }),
  output: z.file(),
  load: personAtHand, // who may know of the points may print them
  may: () => true,
  run: async (deed) => {
    const { account, around } = await accountOf(deed);
    const entry = account.entries.find(({ planId }) => planId === deed.input.planId);
    if (!entry) throw creditRatingUnknown();
    const document = conversionDocument(entry, around);
    const paper = printable(
      "credit-conversion",
      `konversi-${entry.year}`,
      document,
      around,
      deed.input.planId,
    );
    return print(deed, { ...paper, reasons: { because: entry.because, lawOn: entry.endsOn } });
  },
});

export const printAccumulation = printOfAccount({
  name: "credit-points.print-accumulation",
  path: "/employees/{employeeId}/credit-points/accumulation",
  summary: "Akumulasi Angka Kredit as PDF",
  ...{ kind: "credit-accumulation", fileName: "akumulasi", documentOf: accumulationDocument },
});

export const printDetermination = printOfAccount({
  name: "credit-points.print-determination",
  path: "/employees/{employeeId}/credit-points/determination",
  summary: "Penetapan Angka Kredit as PDF, ready to be signed",
  ...{ kind: "credit-determination", fileName: "penetapan", documentOf: determinationDocument },
});

type PaperOfAccount = Pick<ProcedureRoute, "path" | "summary"> & {
  name: string;
  kind: Printable["kind"];
  fileName: string;
  documentOf: (account: CreditAccount, around: Around) => Printable["document"];
};

/** A paper about somebody's account as a whole. */
function printOfAccount({ name, path, summary, kind, fileName, documentOf }: PaperOfAccount) {
  return command({
    name,
    route: { method: "GET", path, summary, tags },
    who: "signed-in",
    input: PersonKey,
    output: z.file(),
    load: personAtHand, // who may know of the points may print them
    may: () => true,
    run: async (deed) => {
      const { account, around } = await accountOf(deed);
      const document = documentOf(account, around);
      return print(deed, printable(kind, fileName, document, around, deed.facts.employeeId));
    },
  });
}

/** The account with its letterhead and who signs: whoever appraises today. Throws where there is no account. */
async function accountOf(
  deed: Deed<PersonKey, PersonOnDay>,
): Promise<{ account: CreditAccount; around: Around }> {
  const { queries, agencyId, facts, services, today } = deed;
  const { account } = await creditView(deed, facts);
  if (!account) throw creditAccountNone();
  const agency = await agencyOf(queries, agencyId);
  const appraiser = await appraiserOnDay(queries, agencyId, facts.employeeId, today);
  const ids = [facts.employeeId, ...(appraiser ? [appraiser.employeeId] : [])];
  const people = await peopleInPlan(queries, agencyId, ids, today);
  const employee = people.get(facts.employeeId);
  if (!employee) throw creditAccountNone(); // employees are never deleted
  const signs = (appraiser && people.get(appraiser.employeeId)) ?? null;
  return { account, around: { agency, law: lawOn(services.law, today), employee, appraiser: signs } };
}

function printable(
  kind: Printable["kind"],
  name: string,
  document: Printable["document"],
  { agency, employee }: Around,
  id: string,
): Printable {
  const subject = { kind: kind === "credit-conversion" ? "plan" : "employee", id };
  const fileName = `${name}-angka-kredit-${employee.nip}`;
  return { kind, subject, fileName, document, timeZone: agency.timeZone };
}
