import ipaddr from "ipaddr.js";

/** Whether an IP address belongs to the public internet: not loopback, private, link-local, multicast, reserved or a wrapping of such. */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, "").replace(/%.*$/, "");
  if (!ipaddr.isValid(bare)) return false;
  const ip = ipaddr.process(bare);
  if (ip.kind() === "ipv6" && ip.range() === "rfc6052") return isPublicAddress((ip as ipaddr.IPv6).toByteArray().slice(12).join("."));
  return ip.range() === "unicast";
}

/** Whether a host of an address is an IP address and not a name. */
export const isIpHost = (host: string): boolean => ipaddr.isValid(host.replace(/^\[|\]$/g, ""));
