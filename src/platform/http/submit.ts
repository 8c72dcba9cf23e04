import { Refusal } from "#platform/errors/refusal.ts";

type Drawn = Response | Promise<Response>;

/**
 * Does what a posted form asks. When its fields are at fault, or somebody was faster, `again` draws the form with
 * what was typed (status 422 or 409); every other fault goes to the error page.
 */
export async function submit(
  work: () => Promise<Response>,
  again: (refused: Refusal) => Drawn,
): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (
      error instanceof Refusal &&
      (error.kind === "invalid" || error.kind === "conflict" || error.kind === "too-large")
    ) {
      return again(error);
    }
    throw error;
  }
}
