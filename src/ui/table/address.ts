/** A page's path and its query, from which the links of a table are made. */
export type Address = {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** The id of the card that the table stands in, where more stands above it: its links lead back there. */
  readonly card?: string;
};

/** The address with some of its query changed; null takes a name out. Empty values are left out. */
export function hrefWith(address: Address, changes: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...address.query, ...changes })) {
    if (value !== null && value !== "") query.set(name, value);
  }
  const text = query.toString();
  return (text === "" ? address.path : `${address.path}?${text}`) + cardOf(address);
}

/** "#orang", or nothing. */
export function cardOf({ card }: Address): string {
  return card === undefined ? "" : `#${card}`;
}
