import QRCode from "qrcode";

/** A QR code with its quiet zone, drawn on the server. */
export const QrPicture = ({ text, label }: { text: string; label: string }) => {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const { size } = modules;
  return (
    <svg class="am-qr" viewBox={`-4 -4 ${size + 8} ${size + 8}`} role="img" aria-label={label}>
      <rect x="-4" y="-4" width={size + 8} height={size + 8} fill="#fff" />
      <path d={dotsOf(size, Array.from(modules.data, Boolean))} fill="#000" />
    </svg>
  );
};

function dotsOf(size: number, dark: readonly boolean[]): string {
  return dark
    .flatMap((isDark, at) => (isDark ? [`M${at % size} ${Math.floor(at / size)}h1v1h-1z`] : []))
    .join("");
}
