/**
 * The page's files, from a table made once at start: a request is looked up in it and never becomes a path.
 * Invariant: the page may run its own scripts only, and reach nothing but its own origin.
 */
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

/** A file as it is sent. `isHashed`: its name changes with its content, so that it may be cached for good. */
export type PageFile = { bytes: Uint8Array<ArrayBuffer>; type: string; isHashed: boolean }

/** Request path, such as `/assets/index-1a2b3c.js`, to file. `/` is the page itself. */
export type PageFiles = ReadonlyMap<string, PageFile>

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** Reads the built page. Files of types a page does not have are left out. Rejects when the folder is not there. */
export async function readPageFiles(folder: string): Promise<PageFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  // All at once: nearly two hundred files, and nothing is served before the last of them is there.
  const read = entries.map(async (entry): Promise<[string, PageFile][]> => {
    const type = types[extname(entry.name)]
    if (!entry.isFile() || !type) return []
    const file = join(entry.parentPath, entry.name)
    const path = file.slice(join(folder, sep).length - 1).replaceAll(sep, '/')
    const bytes = new Uint8Array(await readFile(file))
    // electron-vite puts everything it has named by content into assets/.
    return [[path, { bytes, type, isHashed: path.startsWith('/assets/') }]]
  })
  const files = new Map((await Promise.all(read)).flat())
  const index = files.get('/index.html')
  if (index) files.set('/', index)
  return files
}

/** The reply that carries a page file. */
export function pageReply(file: PageFile): Response {
  return new Response(file.bytes, { headers: pageHeaders(file) })
}

/** The headers a page file goes with. */
export function pageHeaders({ bytes, type, isHashed }: PageFile): Record<string, string> {
  return {
    'content-type': type,
    'content-length': String(bytes.byteLength),
    'content-security-policy': contentSecurityPolicy,
    'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-store',
    'cross-origin-opener-policy': 'same-origin',
  }
}
