import type { Foreseen } from "#service/sheet-import/foreseen.schema.ts";
import type { ImportedAnswer } from "./reading/imported-answer.ts";

/** How many answers would come to each unit in each month; an answer stands nowhere but among the answers. */
export function foreseeAnswers(added: readonly ImportedAnswer[]): Foreseen {
  const groups = Map.groupBy(added, ({ unitId, day }) => `${day.slice(0, 7)} ${unitId}`);
  return {
    groups: [...groups]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, { length: count }]) => {
        const [month = "", unitId = ""] = key.split(" ");
        return { unitId, month, count };
      }),
    ...{ rows: [], open: 0, late: 0, closedDays: 0, closedDayRows: [] },
  };
}
