/** The bytes that the kernel's source compiles to. */
export function compileKernel(): Promise<Uint8Array>;
