/** How a NIP (18 digits) is put together. */
export type NipLaw = {
  /** How many digits each part has, in the order in which they stand. */
  structure: {
    readonly birthDate: number;
    readonly appointment: number;
    readonly sex: number;
    readonly serial: number;
  };
  /** The digit that stands for each sex. */
  sexes: { readonly male: string; readonly female: string };
  /** PPPK: where PNS have the month of appointment stands the count of contracts, starting here. */
  "pppk-first-contract": number;
  /** Nobody was appointed younger than this, in whole years. */
  "youngest-appointment-years": number;
  /** Nobody was appointed older than this, in whole years. */
  "oldest-appointment-years": number;
};
