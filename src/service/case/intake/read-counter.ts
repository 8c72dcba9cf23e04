import { z } from "zod";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import type { Step } from "#rules/decision.ts";
import { counterUnknown } from "../case.errors.ts";
import { tidyPhone } from "../case.schema.ts";
import { counterClock, promiseOf } from "../case-clock.ts";
import { deskOf } from "../desk.ts";
import { Offered, servicesHere, timeOf } from "./services-here.ts";

const Place = z.object({ unitId: z.uuid(), name: z.string() });
const Input = z.object({
  /** At which counter; left out: the first of mine. */
  unitId: z.uuid().optional(),
  /** For which service the due time is asked; left out: the most used. None is chosen where it is not to be had there. */
  serviceId: z.uuid().optional(),
  /** A phone number, whose owner may have been here before. */
  phone: z.string().trim().max(20).transform(tidyPhone).optional(),
  /** The queue number that is served. */
  ticketId: z.uuid().optional(),
});

export const readCounter = query({
  name: "case.counter",
  route: {
    method: "GET",
    path: "/counter",
    summary: "What is to be had at a counter of mine, the most used first, and until when it would be done",
    tags: ["case"],
  },
  who: "signed-in",
  input: Input,
  output: z.object({
    counters: z.array(Place),
    counter: Place.nullable(),
    services: z.array(Offered),
    chosen: Offered.nullable(),
    dueAt: z.date().nullable(),
    because: z.array(z.custom<Step>()),
    /** The name given at this counter with the same phone number, the last time. */
    nameKnown: z.string().nullable(),
    /** The number that is served; null where none was called, or it is not of this counter's today. */
    queueNumber: z.number().nullable(),
  }),
  run: async (ground) => {
    const { queries, agencyId, today, now, input } = ground;
    const { counters } = await deskOf(ground);
    const counter = counters.find(({ unitId }) => unitId === input.unitId) ?? counters[0];
    if (input.unitId && counter?.unitId !== input.unitId) throw counterUnknown();
    if (!counter) {
      const nothing = { counter: null, chosen: null, dueAt: null, nameKnown: null, queueNumber: null };
      return { ...nothing, counters: [], services: [], because: [] };
    }
    const [services, clock, nameKnown, queueNumber] = await Promise.all([
      servicesHere(queries, { agencyId, unitId: counter.unitId, day: today }),
      counterClock(ground, counter.unitId, now),
      nameOf(ground, counter.unitId),
      numberOf(ground, counter.unitId),
    ]);
    const wanted = input.serviceId ?? services[0]?.serviceId;
    const chosen = services.find(({ serviceId }) => serviceId === wanted) ?? null;
    const { due } = promiseOf(ground, chosen && timeOf(chosen), clock);
    const dueAt = due?.value ?? null;
    return {
      ...{ counters: [...counters], counter, services, chosen, dueAt, nameKnown, queueNumber },
      because: [...(due?.because ?? [])],
    };
  },
});

/** Only at this one counter, and only by the whole number: nobody looks up people here. */
async function nameOf(
  { queries, agencyId, input }: Ground<z.output<typeof Input>>,
  unitId: string,
): Promise<string | null> {
  if (!input.phone || input.phone.length < phoneLengthMin) return null;
  const last = await queries
    .selectFrom("service_case")
    .select("applicant_name")
    .where("agency_id", "=", agencyId)
    .where("unit_id", "=", unitId)
    .where("applicant_phone", "=", input.phone)
    .orderBy("received_at", "desc")
    .orderBy("case_id")
    .limit(1)
    .executeTakeFirst();
  return last?.applicant_name ?? null;
}

async function numberOf(
  { queries, agencyId, input, today }: Ground<z.output<typeof Input>>,
  unitId: string,
): Promise<number | null> {
  if (!input.ticketId) return null;
  const row = await queries
    .selectFrom("queue_ticket")
    .select("number")
    .where("agency_id", "=", agencyId)
    .where("ticket_id", "=", input.ticketId)
    .where("unit_id", "=", unitId)
    .where("day", "=", today)
    .executeTakeFirst();
  return row?.number ?? null;
}

const phoneLengthMin = 9; // not of the law: no shorter number reaches anybody
