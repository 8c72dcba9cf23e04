import { currentLocale } from "#platform/words/words.ts";

type Named = { name: string; englishName: string };

/** In English with the official name behind it, which is what stands on the door: "Domicile letter (Surat keterangan domisili)". */
export const ServiceName = ({ service: { name, englishName } }: { service: Named }) => {
  if (currentLocale() === "id") return <>{name}</>;
  const official = <span lang="id">{name}</span>;
  return englishName ? (
    <>
      {englishName} ({official})
    </>
  ) : (
    official
  );
};

/** The same where only text fits. */
export function serviceNameInWords({ name, englishName }: Named): string {
  return currentLocale() === "en" && englishName ? `${englishName} (${name})` : name;
}

/** The language of what an office wrote itself, told where the page around it speaks another. */
export function officialLang(): "id" | undefined {
  return currentLocale() === "id" ? undefined : "id";
}
