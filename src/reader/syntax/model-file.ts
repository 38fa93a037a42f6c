/** The layout of a model file: a mark, the length of a JSON description, the description, and sections that it lists. */

const MARK = 0x31595352; // "RSY1"

/** A model file that is cut short or not one. */
export class ModelFileError extends Error {
  override readonly name = 'ModelFileError';
}

export interface ModelFile {
  /** Whatever the writer noted. */
  about: Record<string, unknown>;
  /** The names of its sections. */
  names: readonly string[];
  /** Sections by name, each beginning at a multiple of four bytes of its buffer. */
  section(name: string): Uint8Array;
}

interface Description {
  about: Record<string, unknown>;
  sections: Record<string, [offset: number, bytes: number]>;
}

const padded = (length: number) => (length + 3) & ~3;

/** Opens a model file; throws {@link ModelFileError} when it is not whole. */
export function openModelFile(bytes: Uint8Array): ModelFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== MARK) throw new ModelFileError('Not a model file');
  const start = 8 + view.getUint32(4, true);
  if (start > bytes.length) throw new ModelFileError('The model file is cut short');
  const { about, sections } = JSON.parse(new TextDecoder().decode(bytes.subarray(8, start))) as Description;
  const size = Math.max(0, ...Object.values(sections).map(([offset, length]) => offset + padded(length)));
  if (start + size !== bytes.length) throw new ModelFileError('The model file is cut short');
  // Typed arrays over the sections need them at multiples of their elements' size.
  const body =
    (bytes.byteOffset + start) % 4 === 0 ? bytes.subarray(start) : new Uint8Array(bytes.subarray(start));
  return {
    about,
    names: Object.keys(sections),
    section(name) {
      const place = sections[name];
      if (!place) throw new ModelFileError(`The model file has no section ${name}`);
      return body.subarray(place[0], place[0] + place[1]);
    },
  };
}

/** Lays out a model file. */
export function writeModelFile(
  about: Record<string, unknown>,
  sections: Record<string, ArrayBufferView>,
): Uint8Array {
  const places: Description['sections'] = {};
  let size = 0;
  for (const [name, data] of Object.entries(sections)) {
    places[name] = [size, data.byteLength];
    size += padded(data.byteLength);
  }
  // Spaces fill the description up, so that the sections begin at a multiple of four.
  const json = JSON.stringify({ about, sections: places });
  const written = new TextEncoder().encode(json).length;
  const description = new TextEncoder().encode(json + ' '.repeat(padded(written) - written));
  const file = new Uint8Array(8 + description.length + size);
  const view = new DataView(file.buffer);
  view.setUint32(0, MARK, true);
  view.setUint32(4, description.length, true);
  file.set(description, 8);
  for (const [name, data] of Object.entries(sections))
    file.set(
      new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
      8 + description.length + places[name]![0],
    );
  return file;
}
