import { PDFDocument } from "@cantoo/pdf-lib";
import type pg from "pg";
import { apiOf, apiWith } from "./api.ts";
import { plaju } from "./plaju.ts";
import { accepted } from "./plan-by-api.ts";

/** A hidden complaint with a file, beside another one, checked by the head of the agency and passed on to Hendra. */
export async function makeComplaint(
  origin: string,
  owner: pg.Client,
  known: () => Promise<string>,
): Promise<void> {
  const paper = await PDFDocument.create();
  paper.addPage();
  const attachment1 = new File([new Uint8Array(await paper.save())], "foto.pdf", { type: "application/pdf" });
  const said = {
    kind: "complaint",
    hiding: "hidden",
    body: "Antrean panjang (rekaan)",
    name: "Warga rekaan",
  };
  accepted(await apiWith(origin).upload("/public-service/1/complaints", { ...said, body: "Kursi kurang" }));
  accepted(await apiWith(origin).upload("/public-service/1/complaints", { ...said, attachment1 }));
  const complaintId = await known();
  const camat = await apiOf(origin, plaju.camat);
  const [desk, officeText] = [`/complaints/${complaintId}`, "Antrean panjang (rekaan)"];
  const check = { revision: 1, kind: "complaint", category: "time", weight: "plain", officeText };
  accepted(await camat.post(`${desk}/check`, check));
  const { rows } = await owner.query(unitLedSql, [plaju.hendra.nip]);
  accepted(await camat.post(`${desk}/routings`, { revision: 2, unitId: rows[0]?.unit_id, note: "" }));
}

const unitLedSql = `select position.unit_id from employee
  join appointment using (agency_id, employee_id) join position using (agency_id, position_id)
  where agency_id = 1 and nip = $1 and leads_unit and ends_on is null order by appointment.starts_on desc limit 1`;
