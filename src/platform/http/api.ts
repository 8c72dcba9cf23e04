import { OpenAPIGenerator } from "@orpc/openapi";
import { OpenAPIHandler } from "@orpc/openapi/fetch";
import { type AnyRouter, ORPCError, onError } from "@orpc/server";
import { ZodToJsonSchemaConverter } from "@orpc/zod/zod4";
import type { MiddlewareHandler } from "hono";
import { Refusal } from "#platform/errors/refusal.ts";
import { sayIfKnown } from "#platform/words/words.ts";
import { asRefusal } from "./ask.ts";
import type { PageEnv } from "./page-env.ts";
import { headersOf, statusOf } from "./status.ts";

export const apiPrefix = "/api";

/** The REST door: every procedure of `router` under its own route; refusals as JSON with their stable code. */
export function apiDoor(router: AnyRouter): MiddlewareHandler<PageEnv> {
  const handler = new OpenAPIHandler(router, {
    interceptors: [
      onError((error, { context }) => {
        const refused = asRefusal(error, undefined);
        if (refused instanceof Refusal) {
          context.refusedWith(refused);
          throw asApiError(refused);
        }
        if (error instanceof ORPCError && error.status < 500) return;
        const stack = refused instanceof Error ? refused.stack : "unknown";
        context.services.log.error({ event: "api.fault", requestId: context.requestId, stack });
      }),
    ],
  });
  return async function api(page, next) {
    const key = page.req.header("idempotency-key");
    let headers: Readonly<Record<string, string>> = {};
    const refusedWith = (refused: Refusal) => {
      headers = headersOf(refused);
    };
    const context = { ...page.get("call"), ...(key ? { idempotencyKey: key } : {}), refusedWith };
    const { matched, response } = await handler.handle(page.req.raw, { prefix: apiPrefix, context });
    if (!matched) return next();
    page.header("Cache-Control", "private, no-store");
    for (const [name, value] of Object.entries(headers)) page.header(name, value);
    return page.newResponse(response.body, response);
  };
}

/** A refusal as the API answers it outside of a procedure too: code, sentence, facts, the fields at fault. */
export function apiProblem(refused: Refusal): object {
  const { code, status, message, data } = asApiError(refused);
  return { code, status, message, data };
}

function asApiError(refused: Refusal): ORPCError<string, unknown> {
  const { code, facts, faults } = refused;
  const data = {
    facts,
    faults: faults.map((fault) => ({ ...fault, message: sayIfKnown(`error.${fault.code}`, fault.facts) })),
  };
  return new ORPCError(code, {
    status: statusOf(refused),
    message: sayIfKnown(`error.${code}`, facts),
    data,
  });
}

/** OpenAPI 3.1 of every procedure, from the same definitions. */
export function openApi(router: AnyRouter, origin: string): Promise<object> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  return generator.generate(router, {
    info: { title: "Ampera", version: "1", description: "Everything a page can do, this interface can do." },
    servers: [{ url: origin + apiPrefix }],
    security: [{ bearer: [] }],
    components: { securitySchemes: { bearer: { type: "http", scheme: "bearer" } } },
  });
}
