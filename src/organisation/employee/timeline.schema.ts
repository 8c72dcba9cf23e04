import { z } from "zod";
import { EmployeeId } from "./employee.schema.ts";

export const appointmentKinds = ["definitive", "plt", "plh"] as const;
export const departureReasons = ["retired", "moved", "deceased", "resigned", "not-in-file"] as const;
export const grantedRoles = [
  "personnel",
  "auditor",
  "administrator",
  "service-manager",
  "complaint-handler",
] as const;

const LastDay = z.string().nullable();

/** Everything dated that is known of one person; each list from the newest to the oldest. */
export const Timeline = z.object({
  appointments: z.array(
    z.object({
      appointmentId: z.uuid(),
      positionId: z.uuid(),
      kind: z.enum(appointmentKinds),
      title: z.string(),
      unitName: z.string(),
      startsOn: z.string(),
      endsOn: LastDay,
      decree: z.string(),
    }),
  ),
  /** By the positions; who appraises by delegation stands below. */
  appraisers: z.array(
    z.object({
      appraiserId: EmployeeId,
      appraiserName: z.string(),
      /** The position by which they appraise: "Plt Lurah Plaju Ilir". */
      title: z.string(),
      startsOn: z.string(),
      endsOn: LastDay,
    }),
  ),
  grades: z.array(z.object({ grade: z.string(), startsOn: z.string(), decree: z.string() })),
  delegations: z.array(
    z.object({
      delegationId: z.uuid(),
      appraiserId: EmployeeId,
      appraiserName: z.string(),
      startsOn: z.string(),
      endsOn: LastDay,
      reason: z.string(),
    }),
  ),
  grants: z.array(
    z.object({
      grantId: z.uuid(),
      role: z.enum(grantedRoles),
      startsOn: z.string(),
      endsOn: z.string(),
      reason: z.string(),
    }),
  ),
  departure: z
    .object({ leftOn: z.string(), reason: z.enum(departureReasons), decree: z.string() })
    .nullable(),
});
export type Timeline = z.output<typeof Timeline>;
