import type { Page } from '@playwright/test'
import type { Sitting } from '#core/sittingTypes'
import type { Stand } from './acknowledged'

/** The running sitting as the page's local database holds it; null when there is none. */
export async function storedStand(page: Page): Promise<Stand | null> {
  const sitting = await page.evaluate(async (): Promise<Sitting | null> => {
    const ask = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error ?? new Error('no answer')))
      })
    const databases = await indexedDB.databases()
    const name = databases.find((database) => database.name?.startsWith('rehearse-'))?.name
    if (!name) return null
    const database = await ask(indexedDB.open(name))
    const sittings = await ask<Sitting[]>(database.transaction('sittings').objectStore('sittings').getAll())
    database.close()
    return sittings[0] ?? null
  })
  if (!sitting) return null
  const answered = Object.entries(sitting.answers).flatMap(([id, { response }]) =>
    response ? [[id, response] as const] : [],
  )
  const { questionIndex, screen } = sitting
  return { questionIndex, screen, responses: Object.fromEntries(answered) }
}
