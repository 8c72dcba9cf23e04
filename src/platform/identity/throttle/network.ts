import { normalizeIP } from "@better-auth/core/utils/ip";

/**
 * The network that an address belongs to, as one holder of addresses can reach into it: the /24 of an IPv4
 * address (also when it is written as IPv6), the /48 of an IPv6 address. Anything else is the one network "unknown".
 */
export function networkOf(ip: string): string {
  const normal = normalizeIP(ip, { ipv6Subnet: 48 });
  if (/^\d+(\.\d+){3}$/.test(normal)) return normal.replace(/\d+$/, "0/24");
  return normal.includes(":") ? `${normal.split(":").slice(0, 3).join(":")}::/48` : "unknown";
}
