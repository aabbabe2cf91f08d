// Whether code is of Python 2, where a quotient of whole numbers is a whole number.

/** Whether 1 / 3 is a fraction in the code, as in Python 3, or 0, as in Python 2; undefined where nothing shows it. */
export function keepsFractions(texts: readonly string[]): boolean | undefined {
  const shows = (signs: readonly RegExp[]): boolean =>
    signs.some((sign) => texts.some((text) => sign.test(text)));
  if (shows(trueDivision)) return true;
  if (shows(ofPython2)) return false;
  return shows(ofPython3) ? true : undefined;
}

const trueDivision = [/^from __future__ import [\w, ]{0,100}\bdivision\b/m];
const ofPython2 = [
  /^[ \t]{0,40}print ["'\w]/m,
  /\b(?:xrange|raw_input|iteritems|itervalues|has_key)\(/,
  /^from __future__ import (?:print_function|absolute_import|unicode_literals)\b/m,
];
const ofPython3 = [
  /\bf["']|\) {0,2}->|\b(?:nonlocal|async def) |\bsuper\(\)\./,
  /^from __future__ import annotations\b/m,
];
