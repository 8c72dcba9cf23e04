import { z } from "zod";
import { query } from "#platform/procedures/query.ts";
import { exportCounts } from "./exported-rows.ts";

export const countLapor = query({
  name: "complaint.count-lapor",
  route: {
    method: "GET",
    path: "/complaint-exports",
    summary: "How many complaints go out in the columns of SP4N-LAPOR!, and how many thanks stay here",
    tags: ["complaint"],
  },
  who: ["complaint-handler", "agency-head"],
  input: z.object({}),
  output: z.object({ sent: z.int(), thanks: z.int() }),
  run: exportCounts,
});
