const here = "http://here.invalid";

/**
 * The address that somebody asked to be led to, when a browser would find it with us ("/rencana?tahun=2026#hasil");
 * "/" for any other. Decided as browsers do: they turn backslashes and take tabs and line ends out.
 */
export function ownAddress(asked: string | undefined): string {
  const url = asked?.startsWith("/") ? URL.parse(asked, here) : null;
  if (url?.origin !== here) return "/";
  const address = url.pathname + url.search + url.hash;
  return address.startsWith("//") ? "/" : address;
}
