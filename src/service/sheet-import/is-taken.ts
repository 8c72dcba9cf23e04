import type { Queries } from "#platform/database/database.ts";

/** Whether an upload was taken over already. */
export async function isTaken(queries: Queries, agencyId: number, importId: string): Promise<boolean> {
  const row = await queries
    .selectFrom("sheet_import_confirmation")
    .select("import_id")
    .where("agency_id", "=", agencyId)
    .where("import_id", "=", importId)
    .executeTakeFirst();
  return row !== undefined;
}
