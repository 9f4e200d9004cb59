/** Where it is kept that the key for the search is off. */
export const SETTING = 'slash';

/** Whether the reader has switched the key off. */
export function isOff(): boolean {
  try {
    return localStorage.getItem(SETTING) === 'off';
  } catch {
    return false;
  }
}
