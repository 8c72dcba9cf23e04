import type { Call } from "#platform/procedures/services.ts";
import type { Act } from "../invent/deed.ts";
import type { Stage } from "./stage.ts";

export type ActOf<Kind extends Act["kind"]> = Extract<Act, { kind: Kind }>;

/** Who acts on which day, as a call. */
export type Acting = { stage: Stage; call: Call; by: string; day: string };

/** One for each of these kinds of deeds. */
export type Performers<Kinds extends Act["kind"]> = {
  [Kind in Kinds]: (act: ActOf<Kind>, acting: Acting) => Promise<void>;
};
