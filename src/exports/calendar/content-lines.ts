/** Content lines of iCalendar (RFC 5545). */
import { printable } from '../../reports/clean.ts';

/** Octets of a line, its end not counted (RFC 5545, 3.1). */
const longest = 75;

/** A value of type TEXT (3.3.11): no control characters, commas and semicolons escaped, line feeds as `\n`. */
export function textValue(words: string): string {
  return printable(words.replace(/\r\n?/g, '\n'))
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/** The line folded so that none is longer than 75 octets and no character is cut (3.1), ended by CRLF. */
export function folded(line: string): string {
  let octets = 0;
  let text = '';
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > longest) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return `${text}\r\n`;
}

export interface Property {
  /** With its parameters: `DTSTART;VALUE=DATE`. */
  name: string;
  /** As it stands; text has been through {@link textValue}. */
  value: string;
}

/** A component such as VEVENT with its properties. */
export function component(name: string, properties: readonly Property[]): string {
  const lines = properties.map((p) => folded(`${p.name}:${p.value}`));
  return `BEGIN:${name}\r\n${lines.join('')}END:${name}\r\n`;
}
