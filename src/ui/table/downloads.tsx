import { say } from "#platform/words/words.ts";

export type DownloadsProps = { csv?: string | undefined; xlsx?: string | undefined };

/** The same rows, all of them, for a spreadsheet. */
export const Downloads = ({ csv, xlsx }: DownloadsProps) => (
  <p class="am-downloads">
    {say("ui.table.download")}{" "}
    {xlsx && (
      <a class="ds-link" href={xlsx} download>
        XLSX
      </a>
    )}{" "}
    {csv && (
      <a class="ds-link" href={csv} download>
        CSV
      </a>
    )}
  </p>
);
