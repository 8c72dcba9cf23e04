/** The tasks that permissions speak of. From positions held today, and from explicit grants with an end. */
export const roles = [
  "employee",
  "appraiser",
  "unit-head",
  "agency-head",
  "personnel",
  "auditor",
  "administrator",
  "service-manager",
  "complaint-handler",
] as const;
export type Role = (typeof roles)[number];

/** Who acts, for which agency, and for whom. */
export type Actor = {
  readonly agencyId: number;
  readonly employeeId: string;
  readonly userId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly roles: ReadonlySet<Role>;
  /** The positions held today, the definitive one first. */
  readonly positionIds: readonly string[];
  /** "Plt Lurah Plaju Ilir": shown in every record that the actor leaves while standing in. */
  readonly actingFor?: string;
};
