/** Small sources for the tests of imports, and the calls a page makes with them. */
import { expect, vi } from 'vitest'
import type { ImportOptions } from '#bank/formats/imported'
import type { SaveChoices } from '#bank/importing/importTypes'
import type { ImportPreview, ImportState } from '../contract/imports'
import type { Service } from '../createService'
import { call } from '../serviceFixtures'

const origin = 'app://rehearse'

/** Markdown with one checkbox question for each of the texts; the first option is right. */
export function checkboxBank(...stems: string[]): string {
  return stems
    .map((stem) => `### ${stem}\n\n- [x] Yes, ${stem.toLowerCase()}\n- [ ] No\n- [ ] It depends\n`)
    .join('\n')
}

/** What a person decides who changes nothing. */
export const plainChoices: SaveChoices = {
  mode: 'new',
  title: 'Trial bank',
  bankId: 'trial-bank',
  licence: 'Unknown',
  provenance: 'unknown',
  domainSource: 'none',
  domainTitles: [],
  leavesOutRepeats: false,
}

/** Sends files to a new import and gives its id. */
export async function sent(service: Service, files: Record<string, string | Uint8Array>): Promise<string> {
  const opened = await call(service, 'POST', `${origin}/api/imports`, {})
  const { importId } = (await opened.json()) as { importId: string }
  for (const [path, content] of Object.entries(files)) {
    const reply = await sendFile(service, importId, path, content)
    expect(reply.status).toBe(200)
  }
  return importId
}

/** Sends one file. */
export function sendFile(
  service: Service,
  importId: string,
  path: string,
  content: string | Uint8Array,
): Promise<Response> {
  const address = `${origin}/api/imports/${importId}/file?path=${encodeURIComponent(path)}`
  const body = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
  const headers = { 'content-type': 'application/octet-stream' }
  return service.fetch(new Request(address, { method: 'POST', body, headers }))
}

/** Where an import is. */
export async function stateOf(service: Service, importId: string): Promise<ImportState> {
  return (await call(service, 'GET', `${origin}/api/imports/${importId}`)).json() as Promise<ImportState>
}

/** Reads what was sent and waits for what was found. */
export async function previewed(
  service: Service,
  importId: string,
  options: ImportOptions = {},
): Promise<ImportPreview> {
  const reply = await call(service, 'POST', `${origin}/api/imports/${importId}/read`, options)
  expect(reply.status).toBe(200)
  return vi.waitFor(
    async () => {
      const state = await stateOf(service, importId)
      if (state.status === 'failed') throw new Error(state.message)
      expect(state.status).toBe('ready')
      return (state as Extract<ImportState, { status: 'ready' }>).preview
    },
    { timeout: 30_000, interval: 20 },
  )
}

/** Saves it as chosen. */
export function confirmed(
  service: Service,
  importId: string,
  choices: Partial<SaveChoices> = {},
): Promise<Response> {
  const body = { ...plainChoices, ...choices }
  return call(service, 'POST', `${origin}/api/imports/${importId}/confirm`, body)
}
