import iconv from 'iconv-lite';
import EBCDIC_PAGES from './ebcdic.json' with { type: 'json' };

const EBCDIC: Readonly<Record<string, string>> = EBCDIC_PAGES;
/** Names, without what is neither letter nor digit, of charsets that go by another name here. Sorted. */
const ALIASES: Readonly<Record<string, string>> = {
  big5tw: 'big5',
  cp1051: 'hproman8',
  cp154: 'pt154',
  cp65001: 'utf-8',
  cp866u: 'cp1125',
  cpis: 'cp861',
  csiso2022jp: 'iso-2022-jp',
  csptcp154: 'pt154',
  cyrillicasian: 'pt154',
  ebcdiccpbe: '500',
  ebcdiccpca: '037',
  ebcdiccpch: '500',
  ebcdiccphe: '424',
  ebcdiccpnl: '037',
  ebcdiccpus: '037',
  ebcdiccpwt: '037',
  eucgb2312cn: 'gbk',
  eucjis2004: 'euc-jp',
  eucjisx0213: 'euc-jp',
  gb180302000: 'gb18030',
  hkscs: 'big5-hkscs',
  ibm039: '037',
  iso2022jp: 'iso-2022-jp',
  iso8859: 'windows-1252',
  isoir166: 'windows-874',
  ksx1001: 'euc-kr',
  kz1048: 'rk1048',
  latin: 'windows-1252',
  maccentraleurope: 'maccenteuro',
  maclatin2: 'maccenteuro',
  ptcp154: 'pt154',
  ruscii: 'cp1125',
  shiftjis2004: 'shift_jis',
  shiftjisx0213: 'shift_jis',
  sjis2004: 'shift_jis',
  sjisx0213: 'shift_jis',
  tis620: 'windows-874',
  tis6200: 'windows-874',
  tis62025290: 'windows-874',
  tis62025291: 'windows-874',
  u8: 'utf-8',
  uhc: 'euc-kr',
  ujis: 'euc-jp',
  xmacce: 'maccenteuro',
  xmacjapanese: 'shift_jis',
};
/** What the library can do and a feed cannot mean. UTF-7 hides markup from whoever looks for it. */
const NO_CHARSET = /^(?:base64|binary|cesu8|hex|u7|utf7|utf7imap|unicode[12][01]utf7)$/;

/**
 * Decodes bytes by the name of a charset, whatever standard the name is from: the platform's (the Encoding Standard),
 * then IBM's, Apple's and other pages. U+FFFD stands where bytes do not fit. Null for a name that nobody knows.
 */
export function decodeCharset(charset: string, bytes: Uint8Array): string | null {
  const name = usualName(charset);
  if (NO_CHARSET.test(name.replace(/[^a-z\d]/gi, ''))) return null;
  const page = ebcdicPage(name);
  if (page) return Array.from(bytes, (byte) => page[byte]).join('');
  return decodeStandard(name, bytes) ?? (iconv.encodingExists(name) ? iconv.decode(bytes as Buffer, name) : null);
}

/** Whether a charset has its letters elsewhere than ASCII. */
export function isEbcdic(charset: string): boolean {
  return ebcdicPage(usualName(charset)) !== undefined;
}

function usualName(charset: string): string {
  const plain = charset.toLowerCase().replace(/[^a-z\d]/g, '');
  const dated = /^iso8859(\d{1,2})(?:19|20)\d\d$/.exec(plain)?.[1];
  return dated ? `iso-8859-${dated}` : (ALIASES[plain] ?? charset);
}

function ebcdicPage(charset: string): string | undefined {
  const number = /^(?:cp|ibm|csibm)?[-_]?0*(\d{2,4})$/i.exec(charset)?.[1];
  return number && EBCDIC[number.padStart(3, '0')];
}

function decodeStandard(charset: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return null;
  }
}
