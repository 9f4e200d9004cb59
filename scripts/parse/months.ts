/** Names of the months, from January on, without accents and in lower case. Any beginning of three letters counts. */
const NAMES: readonly string[] = [
  'january januar januari janvier enero gennaio janeiro января ιανουαριος stycznia ocak ledna січня',
  'february februar februari fevrier febrero febbraio fevereiro februarius февраля φεβρουαριος lutego subat unora лютого',
  'march marz maerz maart mrt mars marzo marco marcius марта μαρτιος μαω marca mart brezna березня',
  'april avril abril aprile aprilis апреля απριλιος kwietnia nisan dubna квітня',
  'may mai mei mayo maggio maio maj majus мая μαιος maja mayıs maujus kvetna травня',
  'june juni juin junio giugno junho junius июня ιουνιος ιον czerwca haziran cervna червня',
  'july juli juillet julio luglio julho julius июля ιουλιος ιολ lipca temmuz cervence липня',
  'august augustus aout agosto augusti augusztus августа αυγουστος sierpnia agustos srpna серпня',
  'september septembre septiembre settembre setembro szeptember сентября σεπτεμβριος wrzesnia eylul zari вересня',
  'october oktober octobre octubre ottobre outubro октября οκτωβριος pazdziernika ekim rijna жовтня',
  'november novembre noviembre novembro ноября νοεμβριος listopada kasım листопада',
  'december dezember decembre diciembre dicembre dezembro декабря δεκεμβριος grudnia aralık prosince грудня',
];
/** Month by every beginning of a name; null where several begin so. */
const BY_START = new Map<string, number | null>();
for (const [index, names] of NAMES.entries()) {
  for (const name of names.split(' ')) {
    for (let length = 3; length <= name.length; length += 1) {
      const start = name.slice(0, length);
      const known = BY_START.get(start);
      BY_START.set(start, known === undefined || known === index + 1 ? index + 1 : null);
    }
  }
}

/** Number of a month from its name or a beginning of it, 1–12; null where none or several begin so. */
export function monthNumber(name: string): number | null {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return BY_START.get(plain) ?? null;
}
