import { z } from "zod";
import { employeeUnknown } from "#organisation/employee/employee.errors.ts";
import { EmployeeId } from "#organisation/employee/employee.schema.ts";
import { lockedEmployee } from "#organisation/employee/locked-employee.ts";
import { personOnDay } from "#organisation/employee/person-on-day.ts";
import { isAdministratorFrom, mayDecideOn } from "#organisation/grant/is-administrator.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";

const Whose = z.object({ employeeId: EmployeeId });

export const readAccount = query({
  name: "account.read",
  route: {
    method: "GET",
    path: "/employees/{employeeId}/account",
    summary: "Whether a person can sign in",
    tags: ["account"],
  },
  who: ["personnel", "administrator"],
  input: Whose,
  output: z.object({ state: z.enum(["none", "invited", "active", "disabled"]), secondFactor: z.boolean() }),
  sees: ({ input }) => ({ matter: "account", subject: { kind: "employee", id: input.employeeId } }),
  run: async ({ services, queries, agencyId, input, today }) => {
    if (!(await personOnDay(queries, agencyId, input.employeeId, today))) throw employeeUnknown();
    const account = (await services.identity.accounts(agencyId, [input.employeeId])).get(input.employeeId);
    return { state: account?.state ?? "none", secondFactor: account?.secondFactor ?? false };
  },
});

/** The link is shown once, to whoever asked for it; it is kept only as a hash. */
export const inviteToAccount = command({
  name: "account.invite",
  route: {
    method: "POST",
    path: "/employees/{employeeId}/invitation",
    summary: "Make a link with which a person chooses a password",
    tags: ["account"],
  },
  who: ["personnel", "administrator"],
  input: Whose,
  output: z.object({ link: z.string(), expiresAt: z.date() }),
  answerIsSecret: true,
  load: whoseAccount,
  may: ({ actor, facts }) => mayDecideOn(actor, facts), // whoever makes a link can use it
  run: async (deed) => {
    const { facts, services, agencyId, input, record } = deed;
    const by = actorOf(deed).employeeId;
    const { nip, name } = facts;
    const { token, expiresAt } = await services.identity.invite({
      agencyId,
      employeeId: input.employeeId,
      nip,
      name,
      by,
    });
    record({ kind: "account.invited", subject: { kind: "employee", id: input.employeeId } });
    return { link: `${services.origin}/undangan/${token}`, expiresAt };
  },
});

export const resetSecondFactor = command({
  name: "account.reset-second-factor",
  route: {
    method: "POST",
    path: "/employees/{employeeId}/second-factor-reset",
    summary: "Let a person who lost phone and codes in by password",
    tags: ["account"],
  },
  who: ["personnel", "administrator"],
  input: Whose,
  output: Whose,
  load: whoseAccount,
  may: ({ actor, facts }) => mayDecideOn(actor, facts),
  run: async ({ services, agencyId, input, record }) => {
    await services.identity.resetSecondFactor({ agencyId, employeeId: input.employeeId });
    record({ kind: "account.second-factor-reset", subject: { kind: "employee", id: input.employeeId } });
    return input;
  },
});

async function whoseAccount({ queries, agencyId, input, today }: Ground<z.output<typeof Whose>>) {
  const employee = await lockedEmployee(queries, agencyId, input.employeeId);
  return {
    ...employee,
    isAdministrator: await isAdministratorFrom(queries, agencyId, input.employeeId, today),
  };
}
