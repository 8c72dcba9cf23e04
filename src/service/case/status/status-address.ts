/** Where a citizen sees how far their application is; with it the form is filled already. */
export function statusAddress(
  origin: string,
  agencyId: number,
  of: { number: string; code: string },
): string {
  return `${origin}/layanan/${agencyId}/status?${new URLSearchParams({ nomor: of.number, kode: of.code })}`;
}
