/** Which characters of a report are kept, and which are kept from a terminal. */

const unwanted = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff]/;
const controls = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g;
const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * The text with control characters as spaces, lone surrogates as U+FFFD and every line ending as `\n`, unit for
 * unit: the result has the length of the input (`\r\n` becomes ` \n`, an opening byte order mark a space), so a
 * span counts the same in both.
 */
export function cleanText(text: string): string {
  if (!unwanted.test(text)) return text;
  return text
    .replace(/^\ufeff/, ' ')
    .replaceAll('\r\n', ' \n')
    .replace(/[\r\u2028\u2029]/g, '\n')
    .replace(controls, ' ')
    .replace(loneSurrogates, '\ufffd');
}

/** Line endings as `\n` and no byte order mark: for text that is a file of its own. Shortens the text. */
export function plainLines(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}

const escapes = /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\-_])|\x9b[0-?]*[ -/]*[@-~]/g;
const unprintable = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The text without what could steer a terminal or turn its letters round: escapes, controls and bidi marks. */
export function printable(text: string): string {
  return text.replace(escapes, '').replace(unprintable, '').replace(loneSurrogates, '\ufffd');
}
