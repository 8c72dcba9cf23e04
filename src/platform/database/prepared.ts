import { type CompiledQuery, DummyDriver, Kysely, type QueryResult } from "kysely";
import type { Queries } from "./connections.ts";
import { postgres } from "./dialect.ts";
import type { DB } from "./generated.ts";

/**
 * A query that is put together once and filled with values each time it is asked. `build` gets slots in place of the
 * values: it may hand them on to the query, and nothing else (whatever looks at one throws). For queries of every
 * page: putting one together anew costs as much as sending it and reading the answer.
 *
 * `const byId = prepared((queries, of: { planId: string }) => queries.selectFrom("plan")….where("plan_id", "=", of.planId).compile())`
 */
export function prepared<Values extends object, Row>(
  build: (queries: Queries, values: Values) => CompiledQuery<Row>,
): (queries: Queries, values: Values) => Promise<QueryResult<Row>> {
  let made: CompiledQuery<Row> | undefined;
  return async (queries, values) => {
    made ??= build(drawingBoard, slotsOf<Values>());
    const given = new Map<unknown, unknown>(Object.entries(values));
    const parameters = made.parameters.map((each) => (each instanceof Slot ? given.get(each.name) : each));
    return queries.executeQuery<Row>({ ...made, parameters });
  };
}

/** Where a value will be. */
class Slot {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  [Symbol.toPrimitive](): never {
    throw new Error(`"${this.name}" has no value yet: a prepared query must be the same for every value`);
  }
}

function slotsOf<Values extends object>(): Values {
  return new Proxy({} as Values, { get: (_, name) => new Slot(String(name)) });
}

/** Puts queries together and sends none. */
const drawingBoard: Queries = new Kysely<DB>({ dialect: postgres(() => new DummyDriver()) });
