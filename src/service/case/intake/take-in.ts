import { randomBytes } from "node:crypto";
import { z } from "zod";
import { agencyOf } from "#organisation/index.ts";
import { newId } from "#platform/clock/new-id.ts";
import { verificationCode } from "#platform/documents/verification-code.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { servedTicket, type TicketAtHand, ticketAtHand } from "#service/queue/ticket-at-hand.ts";
import { touchCases } from "#service/speed/touch-cases.ts";
import { casePapersUnknown, counterUnknown, serviceNotHere } from "../case.errors.ts";
import { PaperCodes, Phone, SomeWords } from "../case.schema.ts";
import { counterClock, promiseOf } from "../case-clock.ts";
import { type Desk, deskOf } from "../desk.ts";
import { caseNumber, numberPrefix, takeNumber } from "./case-number.ts";
import { keepNewCase } from "./keep-new-case.ts";
import { type Offered, servicesHere, timeOf } from "./services-here.ts";

const Input = z.object({
  unitId: z.uuid(),
  serviceId: z.uuid(),
  /** Left out where the service needs none, or the citizen would rather not say. */
  name: SomeWords(120),
  phone: Phone,
  note: SomeWords(500),
  /** The required papers that were handed in. */
  papers: PaperCodes,
  /** The place in the queue that this citizen had. */
  ticketId: z.uuid().optional(),
});
type Input = z.output<typeof Input>;
type Facts = { desk: Desk; service: Offered; ticket: TicketAtHand | null };

export const takeIn = command({
  name: "case.take-in",
  route: {
    method: "POST",
    path: "/cases",
    summary: "Take in an application at a counter; its clock starts, or stands until missing papers come",
    tags: ["case"],
  },
  who: "signed-in",
  input: Input,
  output: z.object({ caseId: z.uuid(), number: z.string(), code: z.string(), dueAt: z.date().nullable() }),
  load: intakeAtHand,
  may: ({ facts, input }) => facts.desk.counters.some(({ unitId }) => unitId === input.unitId),
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, today, record } = deed;
    const { service, ticket, desk } = facts;
    const missing = service.requirements.filter(({ code }) => !input.papers.includes(code));
    const { due, warnAt } = promiseOf(deed, timeOf(service), await counterClock(deed, input.unitId, now));
    const row = {
      caseId: newId(now),
      number: await numberOf(deed),
      code: verificationCode(randomBytes(codeBytes)),
    };
    await keepNewCase(queries, {
      ...{ ...row, ...input, agencyId, now, by: desk.employeeId, version: service.version },
      waitedMinutes: ticket?.waitedMinutes ?? null,
      step: service.steps[0]?.code ?? "",
      ...{ dueAt: due?.value ?? null, warnAt },
      askedFor:
        missing.length > 0
          ? missing
              .map(({ label }) => label)
              .join("; ")
              .slice(0, askedForMax)
          : null,
    });
    if (ticket) await servedTicket(queries, agencyId, ticket.ticketId, now, row.caseId);
    record({
      kind: "case.taken-in",
      subject: { kind: "case", id: row.caseId },
      facts: {
        number: row.number,
        serviceId: service.serviceId,
        unitId: input.unitId,
        missing: missing.length,
      },
      ...(due ? { because: due.because } : {}),
    });
    const touched = [{ unitId: input.unitId, month: today.slice(0, 7) }];
    await touchCases(queries, agencyId, touched, now);
    return { ...row, dueAt: due?.value ?? null };
  },
});

const codeBytes = 16; // 55 bits of them stand in the code
const askedForMax = 300; // as the table keeps it

/** Throws `case.service-not-here`, `case.counter-unknown` and `case.papers-unknown`. */
async function intakeAtHand(ground: Ground<Input>): Promise<Facts> {
  const { queries, agencyId, today, input } = ground;
  const [desk, services] = await Promise.all([
    deskOf(ground),
    servicesHere(queries, { agencyId, unitId: input.unitId, day: today }),
  ]);
  if (!desk.counters.some(({ unitId }) => unitId === input.unitId)) throw counterUnknown();
  const service = services.find(({ serviceId }) => serviceId === input.serviceId);
  if (!service) throw serviceNotHere();
  const known = new Set(service.requirements.map(({ code }) => code));
  if (input.papers.some((code) => !known.has(code))) throw casePapersUnknown();
  const ticket = input.ticketId ? await ticketAtHand(ground, input.ticketId, [input]) : null;
  return { desk, service, ticket };
}

async function numberOf({ queries, agencyId, today }: Deed<Input, Facts>): Promise<string> {
  const year = Number(today.slice(0, 4));
  const { name } = await agencyOf(queries, agencyId);
  return caseNumber(numberPrefix(name), year, await takeNumber(queries, agencyId, year));
}
