import { z } from "zod";
import { peopleInPlan } from "#appraisal/plan/people.ts";
import { asDocumentPerson } from "#appraisal/plan/plan-document-data.ts";
import { agencyOf } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import { print } from "#platform/verification/print.ts";
import { lawOn } from "#rules/law.ts";
import { matrixDocument } from "./matrix.document.ts";
import { matrixUnknown } from "./matrix.errors.ts";
import type { Matrix } from "./matrix.schema.ts";
import { matrixDocumentData } from "./matrix-document-data.ts";
import { MatrixInput, matrixOf } from "./read-matrix.ts";

export const printMatrix = command({
  name: "cascade.print-matrix",
  route: {
    method: "GET",
    path: "/cascade-matrix/document",
    summary: "Matriks pembagian peran dan hasil as PDF in the official layout",
    tags: ["cascade"],
  },
  who: "signed-in",
  input: MatrixInput,
  output: z.file(),
  load: matrixOf, // who may see it may print it
  may: () => true,
  run: async (deed) => {
    const { facts: matrix, queries, agencyId, today, services } = deed;
    const agency = await agencyOf(queries, agencyId);
    const { employeeId } = matrix.head;
    const person = (await peopleInPlan(queries, agencyId, [employeeId], today)).get(employeeId);
    if (!person) throw matrixUnknown();
    const law = lawOn(services.law, today);
    const head = { ...asDocumentPerson(person, law), nip: matrix.head.nip ?? "" };
    const agreedOn = await agreedDay(deed, agency.timeZone);
    return print(deed, {
      kind: "matrix",
      subject: { kind: "matrix", id: matrix.plan?.planId ?? employeeId },
      about: employeeId,
      fileName: `matriks-peran-hasil-${matrix.year}`,
      document: matrixDocument(matrixDocumentData(matrix, { agency, head, agreedOn })),
      timeZone: agency.timeZone,
    });
  },
});

async function agreedDay(
  { queries, agencyId, facts: { plan } }: Deed<MatrixInput, Matrix>,
  timeZone: string,
): Promise<string | null> {
  if (plan?.state.kind !== "agreed") return null;
  const agreement = await queries
    .selectFrom("plan_in_force")
    .select("agreed_at")
    .where("agency_id", "=", agencyId)
    .where("plan_id", "=", plan.planId)
    .executeTakeFirst();
  return agreement?.agreed_at ? dayIn(timeZone, agreement.agreed_at) : null;
}
