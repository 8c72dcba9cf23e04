import type { Loot } from "#test/setup/loot.ts";
import type { Attempt } from "./attempt.ts";

const days = { startsOn: "2026-12-01", endsOn: "2026-12-02", decree: "821/9/2026" };

/** What can be tried on who appraises whom. */
export function delegationAttempts(loot: Loot): Record<string, Attempt> {
  return {
    "delegation.give": {
      method: "POST",
      path: `/employees/${loot.employeeId}/appraiser-delegations`,
      body: { ...days, appraiserId: loot.otherEmployeeId, reason: "Milik instansi lain" },
    },
    "delegation.give-outside": {
      method: "POST",
      path: `/employees/${loot.employeeId}/outside-appraisers`,
      body: {
        ...{ ...days, nip: "196903151994031006", name: "Milik instansi lain" },
        ...{ positionTitle: "Sekretaris Daerah", institution: "Kota lain", reason: "Milik instansi lain" },
      },
    },
    "delegation.end": { method: "POST", path: `/appraiser-delegations/${loot.delegationId}/end`, body: days },
  };
}
