export type AppointmentKind = "definitive" | "plt" | "plh";

/** A position as its holder writes it: "Lurah Plaju Ilir", or "Plt Lurah Plaju Ilir" for who stands in. */
export function titleHeld(kind: string, title: string): string {
  // Plt and Plh are official in every language, so the code itself is the word.
  return kind === "definitive" ? title : `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${title}`;
}
