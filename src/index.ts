export * from './contract/edtf.ts';
export * from './contract/reading.ts';
