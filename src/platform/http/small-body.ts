import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";

/** Refuses a body of more than `bytesMax` unread: where anybody may post, and little is to be said. */
export function smallBody(bytesMax: number, refuse: () => never): MiddlewareHandler {
  return bodyLimit({ maxSize: bytesMax, onError: refuse });
}
