/**
 * Builds the threads, each into one file of its own. They share nothing with the program on purpose: in a package they
 * lie beside the archive, where nothing checks them, and what they import would have to lie there too.
 */
import { build } from 'vite'
import { root } from './setUp.mjs'

/** File in out/main to source. */
export const workers = {
  bankWorker: 'src/bank/compile/worker.ts',
  importWorker: 'src/bank/importing/importWorker.ts',
}

if (process.argv[1] === import.meta.filename) {
  for (const [name, source] of Object.entries(workers)) {
    await build({
      root,
      configFile: false,
      logLevel: 'warn',
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
