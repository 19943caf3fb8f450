import type { Page } from '@playwright/test'
import type { Sitting } from '#core/sitting/sittingTypes'
import type { Stand } from './acknowledged'

/** The running sitting as the page's local database holds it; null when there is none. */
export async function storedStand(page: Page): Promise<Stand | null> {
  const [sitting] = await storedRows<Sitting>(page, 'sittings')
  if (!sitting) return null
  const answered = Object.entries(sitting.answers).flatMap(([id, { response }]) =>
    response ? [[id, response] as const] : [],
  )
  const { questionIndex, screen } = sitting
  return { questionIndex, screen, responses: Object.fromEntries(answered) }
}

/** Every row of a table of the page's local database; none while there is no database. */
export async function storedRows<Row>(page: Page, table: string): Promise<Row[]> {
  const rows = await page.evaluate(async (tableName): Promise<unknown[]> => {
    const ask = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error ?? new Error('no answer')))
      })
    const databases = await indexedDB.databases()
    const name = databases.find((database) => database.name?.startsWith('rehearse-'))?.name
    if (!name) return []
    const database = await ask(indexedDB.open(name))
    const found = await ask<unknown[]>(database.transaction(tableName).objectStore(tableName).getAll())
    database.close()
    return found
  }, table)
  return rows as Row[]
}
