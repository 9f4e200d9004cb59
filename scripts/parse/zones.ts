/** Minutes east of Greenwich by zone name: RFC 822's, and those that feeds write and that mean one thing in them. */
const ZONES: Readonly<Record<string, number>> = {
  ACDT: 630,
  ACST: 570,
  ADT: -180,
  AEDT: 660,
  AEST: 600,
  AKDT: -480,
  AKST: -540,
  AST: -240,
  AT: -240,
  AWST: 480,
  BRT: -180,
  BST: 60,
  CAT: 120,
  CDT: -300,
  CEST: 120,
  CET: 60,
  CST: -360,
  CT: -360,
  EAT: 180,
  EDT: -240,
  EEST: 180,
  EET: 120,
  EST: -300,
  ET: -300,
  GMT: 0,
  HKT: 480,
  HST: -600,
  IST: 330,
  JST: 540,
  KST: 540,
  MDT: -360,
  MEST: 120,
  MESZ: 120,
  MET: 60,
  MEZ: 60,
  MSD: 240,
  MSK: 180,
  MST: -420,
  MT: -420,
  NDT: -150,
  NST: -210,
  NZDT: 780,
  NZST: 720,
  PDT: -420,
  PHT: 480,
  PKT: 300,
  PST: -480,
  PT: -480,
  SAST: 120,
  SGT: 480,
  UT: 0,
  UTC: 0,
  WAT: 60,
  WEST: 60,
  WET: 0,
  WIB: 420,
  Z: 0,
};
const WEST = 'ABCDEFGHIKLM';
const EAST = 'NOPQRSTUVWXY';

/** A zone as minutes east of Greenwich: an offset, a name, a letter of RFC 822; none is UTC. Null for an unknown one. */
export function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined) return 0;
  const digits = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (!digits) return named(zone.toUpperCase());
  const [, sign, hours, rest = '0'] = digits;
  const minutes = Number(hours) * 60 + Number(rest);
  return minutes < 24 * 60 && Number(rest) < 60 ? (sign === '-' ? -minutes : minutes) : null;
}

/** Offset as ISO 8601 writes it: `Z`, `-04:00`. */
export function offsetText(minutes: number): string {
  if (minutes === 0) return 'Z';
  const two = (value: number) => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function named(zone: string): number | null {
  const known = ZONES[zone];
  if (known !== undefined) return known;
  if (zone.length !== 1) return null;
  const [west, east] = [WEST.indexOf(zone), EAST.indexOf(zone)];
  return west >= 0 ? -60 * (west + 1) : east >= 0 ? 60 * (east + 1) : null;
}
