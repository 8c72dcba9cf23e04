import type { BetterAuthPlugin } from "better-auth";
import { APIError, createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { hashPassword } from "better-auth/crypto";
import { z } from "zod";

/** better-auth's two-factor plugin steps in after a sign-in at this path, and at few others. */
const path = "/sign-in/username";

/**
 * Signing in with NIP and password, for our own forms only: the path is closed to HTTP. better-auth's plugin
 * for user names asks the database once more for a name that exists, and answers earlier where a person has no
 * password; here an unknown NIP, a person without a password and a wrong password take one and the same way.
 */
export function nipPassword() {
  const nobody = hashPassword(crypto.randomUUID()); // costs what a real comparison costs
  return {
    id: "nip-password",
    endpoints: {
      signInNip: createAuthEndpoint(
        path,
        { method: "POST", body: z.object({ nip: z.string(), password: z.string() }) },
        async (ctx) => {
          const { internalAdapter, password } = ctx.context;
          const found = await internalAdapter.findUserByEmail(ctx.body.nip, { includeAccounts: true });
          const kept = found?.accounts.find((account) => account.providerId === "credential")?.password;
          const matches = await password.verify({
            hash: kept ?? (await nobody),
            password: ctx.body.password,
          });
          if (!found || !kept || !matches) throw new APIError("UNAUTHORIZED", { code: "REFUSED" });
          const session = await internalAdapter.createSession(found.user.id);
          await setSessionCookie(ctx, { session, user: found.user });
          return ctx.json({ userId: found.user.id });
        },
      ),
    },
  } satisfies BetterAuthPlugin;
}
