import { refusal } from "#platform/errors/refusal.ts";
import { bytesWithin } from "./bytes-within.ts";

/** Another server that did not answer in time, or at all. */
export const remoteAway = refusal<{ url: string; detail: string }>("remote.away", "unavailable");
/** Another server that answered with more than was asked for. */
export const remoteTooLarge = refusal<{ url: string; maximumKb: number }>("remote.too-large", "too-large");

export type RemoteAnswer = { status: number; type: string; bytes: Uint8Array };

const timeoutMs = 10_000;

/**
 * Asks another server: at most ten seconds for all of it, at most `bytesMax` of an answer, and to nobody else than
 * who was named, for a redirect could lead into one's own network. Throws `remote.away` or `remote.too-large`; what a
 * status means is the caller's to know.
 */
export async function callOut(
  url: string,
  { bytesMax, post, stopped }: { bytesMax: number; post?: string; stopped?: AbortSignal },
): Promise<RemoteAnswer> {
  const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(stopped ? [stopped] : [])]);
  try {
    const how = post === undefined ? {} : { method: "POST", body: post };
    const answer = await fetch(url, { ...how, redirect: "manual", signal });
    const bytes = await bytesWithin(answer, bytesMax);
    if (!bytes) throw remoteTooLarge({ url, maximumKb: bytesMax / 1024 });
    return { status: answer.status, type: answer.headers.get("content-type") ?? "", bytes };
  } catch (error) {
    throw isFetchFault(error) ? remoteAway({ url, detail: reasonIn(error) }) : error;
  }
}

/** `fetch` throws a TypeError for the network, and the signal's reason for what took too long. */
function isFetchFault(error: unknown): error is Error {
  return error instanceof TypeError || error instanceof DOMException;
}

function reasonIn(error: Error): string {
  const { cause } = error;
  return cause instanceof Error && "code" in cause ? String(cause.code) : error.name;
}
