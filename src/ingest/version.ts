declare const RAPPORTEUR_VERSION: string | undefined;

/** The version of the reader, kept with each reading; the build fills it in. */
export const readerVersion = typeof RAPPORTEUR_VERSION === 'string' ? RAPPORTEUR_VERSION : 'source';
