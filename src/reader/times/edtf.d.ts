/** The parser against which tests hold the values; it has no types of its own. */
declare module 'edtf' {
  export default function edtf(value: string): unknown;
}
