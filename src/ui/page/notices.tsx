import { Notice, type NoticeTone } from "#ui/layout/notice.tsx";

export type FlashNotice = { tone: NoticeTone; text: string };

/** What just happened ("Tersimpan"), after a form led to another page; read out without moving the focus. */
export const Notices = ({ notices }: { notices: readonly FlashNotice[] }) => (
  <div class="am-notices" role="status">
    {notices.map((notice) => (
      <Notice tone={notice.tone}>{notice.text}</Notice>
    ))}
  </div>
);
