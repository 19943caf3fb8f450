/** What the window looked like last time, in `window.json`: its place, and the color behind the page. */
import { nativeTheme, screen, type Rectangle } from 'electron'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const papers = { light: '#faf8f4', dark: '#1a1917' }

const memorySchema = z.object({
  x: z.int().optional(),
  y: z.int().optional(),
  width: z.int().min(320).optional(),
  height: z.int().min(240).optional(),
  /** The page's color when it was last shown, and whether the system was dark then. */
  paper: z.object({ color: z.string().regex(/^#[0-9a-f]{6}$/i), isSystemDark: z.boolean() }).optional(),
})
type Memory = z.infer<typeof memorySchema>

export type WindowMemory = {
  /** The place of last time; null when there is none, or it is on no screen. */
  place: () => Rectangle | null
  /** The color to open with, `#rrggbb`. */
  paper: () => string
  keepPlace: (place: Rectangle) => void
  /** Null for a page that names none. */
  keepPaper: (color: string | null) => void
}

/** Reads what was kept in a data folder; a file that cannot be read is as good as none. */
export function openWindowMemory(dataFolder: string): WindowMemory {
  const file = join(dataFolder, 'window.json')
  let memory = read(file)
  const keep = (change: Memory) => {
    memory = { ...memory, ...change }
    save(file, memory)
  }
  return {
    place() {
      const { x, y, width, height } = memory
      if (x === undefined || y === undefined || width === undefined || height === undefined) return null
      const place = { x, y, width, height }
      return screen.getAllDisplays().some(({ workArea }) => overlaps(place, workArea)) ? place : null
    },
    paper: () => paperFor(memory.paper, nativeTheme.shouldUseDarkColors),
    keepPlace: ({ x, y, width, height }) => keep({ x, y, width, height }),
    keepPaper(color) {
      if (color && /^#[0-9a-f]{6}$/i.test(color))
        keep({ paper: { color, isSystemDark: nativeTheme.shouldUseDarkColors } })
    },
  }
}

/** A page that looked as the system did follows it; one that did not has a theme of its own. */
function paperFor(kept: Memory['paper'], isSystemDark: boolean): string {
  const usual = isSystemDark ? papers.dark : papers.light
  if (!kept || kept.isSystemDark === isSystemDark) return kept?.color ?? usual
  const followed = kept.isSystemDark ? papers.dark : papers.light
  return kept.color.toLowerCase() === followed ? usual : kept.color
}

function overlaps(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function read(file: string): Memory {
  try {
    return memorySchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return {}
  }
}

/** At once: the program may end right after. A file that is cut short by a crash is no file to `read`. */
function save(file: string, memory: Memory): void {
  try {
    writeFileSync(file, JSON.stringify(memory), { mode: 0o600 })
  } catch {
    // The window opens in its usual size next time.
  }
}
