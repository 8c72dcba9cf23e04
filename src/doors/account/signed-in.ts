import type { PageContext } from "#platform/http/page-env.ts";
import type { Identity } from "#platform/identity/identity.ts";
import { signInNeeded } from "#platform/procedures/procedures.errors.ts";

type Signed = NonNullable<Awaited<ReturnType<Identity["session"]>>>;

/** Whose page this is. Throws `procedure.sign-in-needed`, which leads to the sign-in page and back. */
export async function signedIn(page: PageContext, identity: Identity): Promise<Signed> {
  const signed = await identity.session(page.req.raw.headers);
  if (!signed) throw signInNeeded();
  return signed;
}
