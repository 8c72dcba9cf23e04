import pg from "pg";

export type Statement = { text: string; values: unknown[] };

/**
 * Every statement that `work` sends through pg, word for word, in the round trips in which they went: those of one
 * batch were sent before any of them was answered. The driver is put right again afterwards.
 */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statement[][]> {
  const batches: Statement[][] = [];
  let unanswered = 0;
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function recorded(this: pg.Client, ...sending: unknown[]) {
    const statement = asStatement(sending);
    const answer = Reflect.apply(query, this, sending);
    if (statement) {
      if (unanswered === 0) batches.push([]);
      batches.at(-1)?.push(statement);
      unanswered += 1;
      Promise.resolve(answer).finally(() => {
        unanswered -= 1;
      });
    }
    return answer;
  };
  try {
    await work();
    return batches;
  } finally {
    pg.Client.prototype.query = query;
  }
}

/** The agency that `read` keeps on each connection is no part of a page's own SQL. */
function asStatement([first, second]: unknown[]): Statement | null {
  if (typeof first === "string")
    return first.startsWith("set ") ? null : { text: first, values: Array.isArray(second) ? second : [] };
  return isStatement(first) ? { text: first.text, values: first.values ?? [] } : null;
}

function isStatement(value: unknown): value is { text: string; values?: unknown[] } {
  return typeof value === "object" && value !== null && "text" in value && typeof value.text === "string";
}
