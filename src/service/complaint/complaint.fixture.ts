import { callUnchecked } from "#platform/http/ask.ts";
import { as } from "#test/setup/as.ts";
import { openCounters } from "#test/setup/service-world.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { checkComplaint } from "./desk/check.ts";
import { readComplaint } from "./desk/read.ts";
import { routeComplaint } from "./desk/route.ts";
import { sendAnswer } from "./desk/send-answer.ts";
import { readComplaintStatus } from "./follow/read-status.ts";
import { sayMore } from "./follow/say-more.ts";
import { lodgeComplaint } from "./lodge/lodge.ts";

export type Lodged = { number: string; code: string; complaintId: string };

/** The steps of a complaint, each as whoever takes it: anybody, and Darto who handles complaints. */
export async function complaintWorld(day = "2026-03-10") {
  const world = await makeWorld(day);
  await openCounters(world);
  return { world, ...stepsIn(world) };
}

export function stepsIn(world: World) {
  const anybody = asAnybody(world);
  const revisionOf = async (complaintId: string) =>
    (await as(world, "colleague", readComplaint, { complaintId })).open?.revision ?? 0;
  return {
    ...{ anybody, revisionOf },
    lodged: (more: object = {}) => lodged(world, anybody, more),
    statusOf: ({ code }: Pick<Lodged, "code">) => anybody(readComplaintStatus, { code }),
    says: ({ code }: Pick<Lodged, "code">, body: string) => anybody(sayMore, { code, body }),
    checked: async ({ complaintId }: Lodged, more: object = {}) => {
      const seen = { complaintId, revision: await revisionOf(complaintId) };
      const input = { ...seen, kind: "complaint", category: "time", weight: "plain", officeText: "Antre." };
      await callUnchecked(checkComplaint, { ...input, ...more }, await world.call("colleague"));
    },
    routed: async ({ complaintId }: Lodged, unitId: string, employeeId?: string) =>
      as(world, "colleague", routeComplaint, {
        ...{ complaintId, revision: await revisionOf(complaintId), unitId, note: "", employeeId },
      }),
    answered: async ({ complaintId }: Lodged, body = "Loket ditambah.") =>
      as(world, "colleague", sendAnswer, { complaintId, revision: await revisionOf(complaintId), body }),
  };
}

/** As anybody, each time from a network of their own. */
export function asAnybody(world: World) {
  let networks = 0;
  return <In, Out, Sent>(
    procedure: Parameters<typeof callUnchecked<In, Out, Sent>>[0],
    input: object,
  ): Promise<Out> => {
    networks += 1;
    return callUnchecked(
      procedure,
      { agencyId: world.agencyId, ...input },
      { ...world.unsigned, network: `n${networks}` },
    );
  };
}

const about = { kind: "complaint", body: "Menunggu dua jam di loket.", hiding: "nameless" };

async function lodged(world: World, anybody: ReturnType<typeof asAnybody>, more: object): Promise<Lodged> {
  const receipt = await anybody(lodgeComplaint, { ...about, ...more });
  const { complaint_id: complaintId } = await world.rows((queries) =>
    queries
      .selectFrom("complaint")
      .select("complaint_id")
      .where("number", "=", receipt.number)
      .executeTakeFirstOrThrow(),
  );
  return { ...receipt, complaintId };
}
