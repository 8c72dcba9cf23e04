/** The letters a name is known by: "Ratna Wulandari, S.Sos." is RW; titles in front ("dr.", "H.") do not count. */
export function initialsOf(name: string): string {
  const [given = ""] = name.split(",");
  const words = given.split(/\s+/).filter((word) => word !== "");
  const plain = words.filter((word) => !word.endsWith("."));
  const [first, ...others] = plain.length > 0 ? plain : words;
  return [first, others.at(-1)].map((word) => word?.charAt(0).toUpperCase() ?? "").join("");
}

/** A round patch with initials. The name itself must stand beside it: to a screen reader this is nothing. */
export const Avatar = ({ name }: { name: string }) => (
  <span class="am-avatar" aria-hidden="true">
    {initialsOf(name)}
  </span>
);
