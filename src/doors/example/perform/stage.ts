import type { appraisalProcedures } from "#appraisal/procedures.ts";
import type { organisationProcedures } from "#organisation/procedures.ts";
import { callProcedure } from "#platform/http/ask.ts";
import type { Call } from "#platform/procedures/services.ts";

/** A plan that was written on the stage, with what a later deed needs of it. */
export type PlanOnStage = {
  planId: string;
  revision: number;
  version: number;
  resultIds: string[];
  indicatorIds: string[][];
  milestoneIds: string[];
  feedbackId: string;
  requestIds: Map<string, string>;
  noteId: string;
  dialogueId: string;
  evaluationIds: Map<string, string>;
  drafts: Set<string>;
  caseId: string;
  objectionId: string;
};

export type Procedures = {
  appraisal: typeof appraisalProcedures;
  organisation: typeof organisationProcedures;
};

/** What the players know of each other's deeds: ids that the procedures answered, by the names of the story. */
export class Stage {
  readonly plans = new Map<string, PlanOnStage>();
  readonly goals = new Map<string, string>();
  readonly rounds = new Map<string, string>();
  /** NIP of those whose plan has an indicator that fills itself. */
  readonly measured = new Set<string>();
  readonly procedures: Procedures;
  readonly #employees: ReadonlyMap<string, string>;
  readonly #positions = new Map<string, Promise<string>>();
  #units: Promise<ReadonlyMap<string, string>> | null = null;
  sessionId = "";

  constructor(procedures: Procedures, employees: ReadonlyMap<string, string>) {
    this.procedures = procedures;
    this.#employees = employees;
  }

  plan(key: string): PlanOnStage {
    return known(this.plans.get(key), key);
  }

  employee(nip: string): string {
    return known(this.#employees.get(nip), nip);
  }

  async unit(name: string, call: Call): Promise<string> {
    this.#units ??= this.#readUnits(call);
    return known((await this.#units).get(name), name);
  }

  position({ title, unit }: { title: string; unit: string }, call: Call): Promise<string> {
    const key = `${title}/${unit}`;
    const found = this.#positions.get(key) ?? this.#readPosition(title, unit, call);
    this.#positions.set(key, found);
    return found;
  }

  async #readUnits(call: Call): Promise<ReadonlyMap<string, string>> {
    const { units } = await callProcedure(this.procedures.organisation.unit.list, {}, call);
    return new Map(units.map(({ name, unitId }) => [name, unitId]));
  }

  async #readPosition(title: string, unit: string, call: Call): Promise<string> {
    const input = { search: title, unitId: await this.unit(unit, call) };
    const { positions } = await callProcedure(this.procedures.organisation.position.list, input, call);
    const found = positions.find((one) => one.title === title && one.unitName === unit);
    return known(found?.positionId, `${title}, ${unit}`);
  }
}

/** A deed names what an earlier one made; where that is missing, the story contradicts itself. */
export function known<T>(found: T | undefined, name: string): T {
  if (found === undefined) throw new Error(`the example's story has no ${name} yet`);
  return found;
}
