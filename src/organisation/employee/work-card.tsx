import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";

type WorkCardProps = { employeeId: string; today: string; readsRecord: boolean };

/** Where the person's years are: what each came to, all its papers, the points of a functional officer, the record. */
export const WorkCard = ({ employeeId, today, readsRecord }: WorkCardProps) => {
  const year = Number(today.slice(0, 4));
  return (
    <Card title={say("employee.work")}>
      <ul class="am-bullets">
        {[year, year - 1].map((of) => (
          <li>
            <a class="ds-link" href={`/orang-saya/${employeeId}/hasil?tahun=${of}`}>
              {say("employee.work.year", { year: of })}
            </a>
          </li>
        ))}
        <li>
          <a class="ds-link" href={`/berkas/${employeeId}/${year - 1}`}>
            {say("employee.work.file", { year: year - 1 })}
          </a>
        </li>
        <li>
          <a class="ds-link" href={`/angka-kredit/${employeeId}`}>
            {say("employee.work.points")}
          </a>
        </li>
        {readsRecord && (
          <li>
            <a class="ds-link" href={`/catatan?pegawai=${employeeId}`}>
              {say("record.link-of")}
            </a>
          </li>
        )}
      </ul>
    </Card>
  );
};
