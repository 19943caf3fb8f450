/**
 * What the browser keeps beside the database: for all pages of the app, or for this tab. Invariant: a browser that
 * refuses its storage costs only what lies in it; then it lasts as long as the page.
 */

/** The part of `Storage` that is used. Writing may throw where there is no room. */
export type PageStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

const whilePageLasts = { local: createMemory(), session: createMemory() }

/** `local` for all pages of the app, `session` for this tab. */
export function pageStorage(place: 'local' | 'session'): PageStorage {
  try {
    return place === 'local' ? localStorage : sessionStorage
  } catch {
    return whilePageLasts[place]
  }
}

function createMemory(): PageStorage {
  const texts = new Map<string, string>()
  return {
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
    key: (index) => [...texts.keys()][index] ?? null,
    get length() {
      return texts.size
    },
  }
}
