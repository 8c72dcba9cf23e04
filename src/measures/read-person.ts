import { z } from "zod";
import { query } from "#platform/procedures/query.ts";
import { figureOf } from "./figure.ts";
import { keptCells } from "./kept-cells.ts";
import { measureNotOfPersons, measureUnknown } from "./measure.errors.ts";
import { Asked, Figure, MeasureFacts, Named } from "./measure.schema.ts";
import { newest, oldest } from "./oldest.ts";
import { factsOf, monthsAsked, waitingOf } from "./read-series.ts";
import { serviceNames } from "./service-names.ts";

export const readPersonSeries = query({
  name: "measure.of-person",
  route: {
    method: "GET",
    path: "/measures/{code}/people/{employeeId}",
    summary: "A measure of somebody's own work over time: for themselves and their line",
    tags: ["measure"],
  },
  who: "signed-in",
  input: Asked.omit({ unitId: true }).extend({ employeeId: z.uuid() }),
  output: z.object({
    measure: MeasureFacts,
    person: Named,
    service: Named.nullable(),
    months: z.array(z.string()),
    figures: z.array(Figure),
    total: Figure,
    computedAt: z.date().nullable(),
    changedAt: z.date().nullable(),
    waiting: z.int(),
  }),
  may: async ({ queries, agencyId, actor, today, services, input }) =>
    actor !== null &&
    (actor.employeeId === input.employeeId ||
      services.isOfLine(queries, { agencyId, day: today }, actor.employeeId, input.employeeId)),
  run: async ({ queries, agencyId, input, services, today }) => {
    const measure = services.measures.measure(input.code);
    if (!measure) throw measureUnknown();
    if (!measure.ofPersons) throw measureNotOfPersons();
    const { employeeId } = input;
    const serviceId = measure.byService ? input.serviceId : undefined;
    const months = monthsAsked(input, today);
    const span = { from: months[0] ?? "", through: months.at(-1) ?? "" };
    const [cells, person, named, waiting] = await Promise.all([
      keptCells(queries, { agencyId, measure: measure.code, ...span, employeeId, serviceId }),
      queries
        .selectFrom("employee")
        .select("name")
        .where("agency_id", "=", agencyId)
        .where("employee_id", "=", employeeId)
        .executeTakeFirst(),
      serviceNames(queries, agencyId),
      waitingOf({ queries, agencyId }, measure.pile),
    ]);
    const byMonth = Map.groupBy(cells, ({ month }) => month);
    return {
      measure: factsOf(measure),
      person: { id: employeeId, name: person?.name ?? "" },
      service: named.find(({ id }) => id === serviceId) ?? null,
      months,
      figures: months.map((month) => figureOf(measure.aggregation, byMonth.get(month) ?? [], true)),
      total: figureOf(measure.aggregation, cells, true),
      computedAt: oldest(cells),
      changedAt: newest(cells),
      waiting,
    };
  },
});
