/** A heading by its letters and digits only: "Gol. / Ruang" and "gol/ruang" are the same. */
export function plainHeading(heading: string): string {
  return heading.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}
