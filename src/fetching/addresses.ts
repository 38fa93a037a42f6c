/** Which addresses are on the public Internet. */
import { BlockList, isIP } from 'node:net';

/** Special-purpose IPv4 blocks: RFC 6890 and IANA's registry, multicast and the reserved rest included. */
const special4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;

/** Within global unicast (2000::/3), what IANA's registry sets apart, and tunnels that hold an IPv4 address. */
const special6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
] as const;

function blocks(some: readonly (readonly [string, number])[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of some) list.addSubnet(network, prefix, family);
  return list;
}

const notPublic4 = blocks(special4, 'ipv4');
const notPublic6 = blocks(special6, 'ipv6');
const unicast6 = blocks([['2000::', 3]], 'ipv6');

/**
 * Whether an address in its usual notation (IPv4 in four decimal parts, IPv6 without zone) is one of the public
 * Internet. IPv4 addresses within IPv6 (mapped, translated, tunnelled) are not, whatever they are: no site has one.
 */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !notPublic4.check(address, 'ipv4');
  if (family !== 6 || address.includes('%')) return false;
  return unicast6.check(address, 'ipv6') && !notPublic6.check(address, 'ipv6');
}
