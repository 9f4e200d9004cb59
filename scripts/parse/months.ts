/** Names of the months, from January on, without accents and in lower case. Any beginning of three letters counts. */
const NAMES: readonly string[] = [
  'january januar januari janvier enero gennaio janeiro января ιανουαριος',
  'february februar februari fevrier febrero febbraio fevereiro februarius февраля φεβρουαριος',
  'march marz maerz maart mrt mars marzo marco marcius марта μαρτιος μαω',
  'april avril abril aprile aprilis апреля απριλιος',
  'may mai mei mayo maggio maio maj majus мая μαιος',
  'june juni juin junio giugno junho junius июня ιουνιος ιον',
  'july juli juillet julio luglio julho julius июля ιουλιος ιολ',
  'august augustus aout agosto augusti augusztus августа αυγουστος',
  'september septembre septiembre settembre setembro szeptember сентября σεπτεμβριος',
  'october oktober octobre octubre ottobre outubro октября οκτωβριος',
  'november novembre noviembre novembro ноября νοεμβριος',
  'december dezember decembre diciembre dicembre dezembro декабря δεκεμβριος',
];
const BY_MONTH = NAMES.map((names) => names.split(' '));

/** Number of a month from its name or a beginning of it, 1–12; null where none or several begin so. */
export function monthNumber(name: string): number | null {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (plain.length < 3) return null;
  const months = BY_MONTH.flatMap((names, index) => (names.some((full) => full.startsWith(plain)) ? [index + 1] : []));
  return months.length === 1 ? (months[0] ?? null) : null;
}
