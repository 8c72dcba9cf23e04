// The typesetting process: one order in, one outcome out, until its parent is gone.
import { inspect } from "node:util";
import { Order, type Outcome } from "./order.ts";
import { typeset } from "./typeset.ts";

process.on("disconnect", () => process.exit());
process.on("message", async (message) => {
  process.send?.(await outcomeOf(message));
});

async function outcomeOf(message: unknown): Promise<Outcome> {
  try {
    return { bytes: await typeset(Order.parse(message)) };
  } catch (error) {
    return { problem: inspect(error) };
  }
}
