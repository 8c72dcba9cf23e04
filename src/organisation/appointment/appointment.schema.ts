import { z } from "zod";

export const AppointmentId = z.uuid();

/** The number of the paper that decided; kept as written. */
export const Decree = z.string().trim().min(1).max(200);

export const actingKinds = ["plt", "plh"] as const;
export type ActingKind = (typeof actingKinds)[number];

/** One holding of a position; `endsOn` null: no end known. */
export type Holding = {
  appointmentId: string;
  employeeId: string;
  holder: string;
  positionId: string;
  kind: "definitive" | ActingKind;
  startsOn: string;
  endsOn: string | null;
};
