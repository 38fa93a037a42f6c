// Compiles the kernel of tagging and parsing to WebAssembly.
//   npm run kernel [-- --check]     --check only says whether the compiled file is that of the source
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../src/reader/syntax/kernel');
const target = join(folder, 'kernel.wasm');

/** The bytes that the source compiles to; throws with the compiler's messages. */
export async function compileKernel() {
  let bytes;
  const { error, stderr } = await asc.main(
    [
      'index.ts',
      '--baseDir',
      join(folder, 'assembly'),
      '--outFile',
      'kernel.wasm',
      '--runtime',
      'stub',
    ].concat(['--use', 'abort=', '--enable', 'simd', '-O3', '--converge', '--noAssert']),
    {
      writeFile(name, contents) {
        if (name.endsWith('.wasm')) bytes = contents;
      },
    },
  );
  if (error || !bytes) throw new Error(`The kernel does not compile\n${stderr}`, { cause: error });
  return bytes;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const bytes = await compileKernel();
  if (!process.argv.includes('--check')) writeFileSync(target, bytes);
  else if (Buffer.compare(bytes, readFileSync(target)) !== 0) {
    console.error('kernel.wasm is not what its source compiles to; npm run kernel makes it anew');
    process.exitCode = 1;
  }
}
