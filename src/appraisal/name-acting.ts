import { say } from "#platform/words/words.ts";

/** "Siti Aminah (Plt Lurah Plaju Ilir)": a name with the position in whose stead somebody did it. */
export function nameActing(name: string, actingFor: string | null): string {
  return actingFor ? say("plan.dialogue.acting", { name, actingFor }) : name;
}
