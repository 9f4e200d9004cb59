// One locale and one time zone: the same build anywhere gives the same bytes.
const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options });
const long = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const short = format({ weekday: 'short', day: 'numeric', month: 'short' });
const plain = format({ day: 'numeric', month: 'long', year: 'numeric' });
const weekdayName = format({ weekday: 'long' });
const monthName = format({ month: 'long', year: 'numeric' });
const monthAlone = format({ month: 'long' });
const clock = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

// en-GB sets a comma after the weekday in some ICU versions and not in others.
const withoutComma = (text: string): string => text.replace(',', '');

/** The pages of a year name the same days over and over, and a format takes longer than all else on a line. */
function kept(format: (day: string) => string): (day: string) => string {
  const known = new Map<string, string>();
  return (day) => {
    const text = known.get(day) ?? format(day);
    if (known.size < 2000) known.set(day, text);
    return text;
  };
}

/** `Tuesday 5 May 2026`. */
export const longDay = kept((day) => withoutComma(long.format(new Date(day))));
/** `Tue 5 May`. */
export const shortDay = kept((day) => withoutComma(short.format(new Date(day))));
/** `5 May 2026`. */
export const plainDay = kept((day) => plain.format(new Date(day)));
/** `Tuesday`. */
export const weekday = (day: string): string => weekdayName.format(new Date(day));
/** `May 2026`. */
export const month = (day: string): string => monthName.format(new Date(day));
/** `May`. */
export const monthOfYear = (day: string): string => monthAlone.format(new Date(day));
/** `06:12 UTC`. */
export const timeOfDay = kept((instant) => `${clock.format(new Date(instant))} UTC`);
