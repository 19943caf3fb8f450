/**
 * Builds the threads, each into one file of its own. They share nothing with the program on purpose: in a package they
 * lie beside the archive, where nothing checks them, and what they import would have to lie there too.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'vite'
import { root } from './setUp.mjs'

/** File in out/main to source. */
export const workers = {
  bankWorker: 'src/bank/compile/worker.ts',
  importWorker: 'src/bank/importing/importWorker.ts',
}

/** SQLite carries its WebAssembly in itself; here it is compressed, for it is most of a thread that reads packages. */
const compressedSqlite = {
  name: 'compressed-sqlite',
  // Where the file lies matters only to who looks for the WebAssembly beside it.
  transform: (code, id) =>
    id.endsWith('/sql.js/dist/sql-wasm.js') ? code.replaceAll('__dirname', "''") : null,
  load(id) {
    if (!id.endsWith('/sql.js/dist/sql-wasm-inline.js')) return null
    const wasm = readFileSync(fileURLToPath(import.meta.resolve('sql.js/dist/sql-wasm.wasm')))
    return `
      import { brotliDecompressSync } from 'node:zlib'
      import initSqlJs from 'sql.js/dist/sql-wasm.js'
      const packed = '${brotliCompressSync(wasm).toString('base64')}'
      export default () => initSqlJs({ wasmBinary: brotliDecompressSync(Buffer.from(packed, 'base64')) })
    `
  },
}

if (process.argv[1] === import.meta.filename) {
  for (const [name, source] of Object.entries(workers)) {
    await build({
      root,
      configFile: false,
      logLevel: 'warn',
      plugins: [compressedSqlite],
      build: {
        ssr: source,
        outDir: 'out/main',
        emptyOutDir: false,
        target: 'node20.19',
        minify: true,
        rollupOptions: { output: { entryFileNames: `${name}.js`, format: 'es', codeSplitting: false } },
      },
      // Everything is bundled: the installed app carries no node_modules.
      ssr: { noExternal: true },
    })
  }
}
