export type ProgressProps = {
  id: string;
  /** What is going on: "Mengimpor 118 pegawai". */
  label: string;
  /** 0 to `max`; left out while nobody knows how long it takes. */
  value?: number | undefined;
  max?: number | undefined;
  /** How far, in words: "64 dari 118 baris". */
  words: string;
  /** Asks the server again after so many seconds. Give the page the same, for browsers without JavaScript. */
  refreshSeconds?: number | undefined;
};

/** Work that takes a while. enhance.js fetches the page again and replaces this element until it is gone. */
export const Progress = ({ id, label, value, max = 100, words, refreshSeconds }: ProgressProps) => (
  <div class="am-progress" id={id} data-refresh-seconds={refreshSeconds}>
    <label for={`${id}-bar`}>{label}</label>
    <progress id={`${id}-bar`} value={value} max={max} />
    <p class="am-sub" role="status">
      {words}
    </p>
  </div>
);
