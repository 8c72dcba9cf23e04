import { myOutput } from "#service/workload/my-output.ts";
import { readWorkload } from "#service/workload/read-workload.ts";
import { compareSpeed } from "./compare-speed.ts";
import { oldestCases } from "./oldest-cases.ts";
import { readSpeed } from "./read-speed.ts";

/** What can be asked about speed and the load of work. */
export const speedProcedures = {
  read: readSpeed,
  compare: compareSpeed,
  oldestCases,
  workload: readWorkload,
  myOutput,
};
