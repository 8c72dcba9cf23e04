import type { Page } from "playwright-core";
import { z } from "zod";
import { say } from "#platform/words/words.ts";
import type { Api } from "#test/setup/api.ts";
import { accepted } from "#test/setup/plan-by-api.ts";
import { choose, field, press, sees } from "./controls.ts";

export type Standing = { position: string; unit: string; startsOn: string; endsOn: string; decree: string };

/** On the person's page: which vacant position they carry, and until when. */
export async function namesPlt(page: Page, person: string, words: Standing): Promise<void> {
  await page.goto(person);
  await page.getByText(say("employee.keep"), { exact: true }).click();
  await press(page, say("appointment.appoint-acting"));
  await field(page, say("position.search")).fill(words.position);
  await press(page, say("position.search.button"));
  await choose(page, say("appointment.acting.kind"), say("appointment.acting.plt"));
  await field(page, say("appointment.position")).selectOption({
    label: say("position.free", { title: words.position, unit: words.unit }),
  });
  await field(page, say("appointment.starts-on")).fill(words.startsOn);
  await field(page, say("appointment.ends-on")).fill(words.endsOn);
  await field(page, say("appointment.decree")).fill(words.decree);
  await press(page, say("appointment.acting.button"));
  await sees(page, say("flash.appointment.acting-began"));
}

const Seat = z.object({ appointmentId: z.string(), positionId: z.string(), kind: z.string() });
const Person = z.object({ details: z.object({ timeline: z.object({ appointments: z.array(Seat) }) }) });

/** The position is vacant after `endsOn`; answers which it is. */
export async function leavesSeat(office: Api, employeeId: string, endsOn: string): Promise<string> {
  const { details } = Person.parse((await office.get(`/employees/${employeeId}`)).body);
  const seat = details.timeline.appointments.find(({ kind }) => kind === "definitive");
  if (!seat) throw new Error(`${employeeId} holds no position`);
  accepted(await office.post(`/appointments/${seat.appointmentId}/end`, { endsOn }));
  return seat.positionId;
}
