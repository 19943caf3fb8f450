import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

// The build for browsers decodes `&amp;` by innerHTML, which the page's Trusted Types refuse; this one has a table.
const references = fileURLToPath(import.meta.resolve('decode-named-character-reference')).replace(
  'index.dom.js',
  'index.js',
)

// The package's entry is written for browsers of 2015; this one is smaller and needs what the page needs anyway.
const dexie = fileURLToPath(import.meta.resolve('dexie/dist/modern/dexie.mjs'))

// The router brings its own for versions of React that lack it.
const store = 'use-sync-external-store/shim/index.js'

// Fonts come in two forms; every browser this page is built for reads the smaller one.
const smallFonts: Plugin = {
  name: 'small-fonts',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('/@fontsource/')
      ? code.replaceAll(/,\s*url\([^)]*\.woff\)\s*format\(['"]woff['"]\)/g, '')
      : null,
}

// The code of the screens is imported by the file that begins to open the history; here the page names it as well, so that
// it is fetched at the same time and not after.
const namedAhead: Plugin = {
  name: 'named-ahead',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle = {} }) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
      const wanted = new Set<string>()
      const want = (fileName: string) => {
        if (wanted.has(fileName)) return
        wanted.add(fileName)
        byFile.get(fileName)?.imports.forEach(want)
      }
      const screens = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith('/app/showApp.tsx')))
      if (screens) want(screens.fileName)
      return [...wanted].map((fileName) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', href: `./${fileName}` },
        injectTo: 'head' as const,
      }))
    },
  },
}

// Everything is bundled: the installed app carries no node_modules. There is no preload on purpose (ARCHITECTURE.md).
// The threads are built apart (scripts/buildWorkers.mjs).
const nodeTarget = 'node20.19'

export default defineConfig({
  main: {
    build: {
      target: nodeTarget,
      externalizeDeps: false,
      // Names stay: they tell where a fault in faults.log came from.
      minify: true,
      rollupOptions: {
        input: {
          index: 'src/main/index.ts',
          browser: 'src/main/browser.ts',
        },
        output: { entryFileNames: '[name].js', format: 'es', keepNames: true },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react(), smallFonts, namedAhead],
    resolve: { alias: { 'decode-named-character-reference': references, dexie, [store]: 'react' } },
    build: {
      target: 'chrome120',
      minify: true,
      // A strict CSP refuses data: URLs, so nothing is inlined.
      assetsInlineLimit: 0,
      modulePreload: false,
      rollupOptions: {
        input: 'src/renderer/index.html',
        output: {
          // What the first screen needs, in few files: together they compress better, and each is a request less.
          codeSplitting: {
            groups: [
              {
                name: 'react',
                test: /node_modules\/(react|react-dom|scheduler|zustand|wouter)\//,
                priority: 3,
              },
              { name: 'history', test: /app.openHistory\.ts|wording.(en.common|told)\.ts/, priority: 2 },
              { name: 'home', test: /app.showApp\.tsx|features.home.Home\.tsx/, priority: 1 },
            ],
          },
        },
      },
    },
  },
})
