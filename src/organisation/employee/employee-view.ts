import type { z } from "zod";
import type { readAppraiser } from "#organisation/chain/read-appraiser.ts";
import { say } from "#platform/words/words.ts";
import type { readEmployee } from "./read-employee.ts";

/** A person as pages get them. */
export type EmployeeView = z.output<typeof readEmployee.definition.output>;
export type Details = NonNullable<EmployeeView["details"]>;
export type AppraiserOnDay = z.output<typeof readAppraiser.definition.output>;

/** The answer to "who appraised them on …", or what is wrong with the day that was typed. */
export type Asked = AppraiserOnDay | { fault: string; typed: string } | null;

/** The way back to the list, and to the unit. */
export function crumbsOf({ unitId, unitName }: Pick<EmployeeView, "unitId" | "unitName">) {
  const list = { href: "/pegawai", label: say("nav.people") };
  return unitId ? [list, { href: `/organisasi/unit/${unitId}`, label: unitName }] : [list];
}

/** What a form about a person shares: the way to it, and the way back. */
export function formOf(person: EmployeeView) {
  const back = `/pegawai/${person.employeeId}`;
  return { crumbs: [...crumbsOf(person), { href: back, label: person.name }], back };
}
