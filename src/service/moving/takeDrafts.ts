/**
 * Takes unsaved texts that arrived in. Invariant: no text that is kept here is written over: where both computers have
 * one of the same place, the other one's is listed beside it.
 */
import { basename, join } from 'node:path'
import type { Draft } from '../contract/drafts'
import type { ArrivingBank } from '../contract/moving'
import { readDrafts, type Drafts } from '../drafts/drafts'
import type { LibraryPort } from '../libraryPort'
import { entryNames } from './everythingFile'

type Deps = { drafts: Drafts; library: Pick<LibraryPort, 'placeOf'> }

/** How many were not here before. `folder` is that of the arrival. Throws as `keep` of drafts does. */
export async function takeDrafts(
  folder: string,
  banks: readonly ArrivingBank[],
  { drafts, library }: Deps,
): Promise<number> {
  const here = new Map((await drafts.list()).map((draft) => [keyOf(draft), draft.text]))
  let taken = 0
  for (const arrived of await readDrafts(join(folder, entryNames.drafts))) {
    const folderName = await folderHere(arrived.folderName, banks, library)
    for (const name of [arrived.name, `${arrived.name ?? ''}#${otherName}`]) {
      const draft = { ...arrived, folderName, name }
      const known = here.get(keyOf(draft))
      if (known === draft.text) break
      if (known !== undefined) continue
      await drafts.keep(draft)
      here.set(keyOf(draft), draft.text)
      taken += 1
      break
    }
  }
  return taken
}

/** What a text is called beside one of the same place: no question's, so that it is listed as a text of its own. */
const otherName = 'imported'

/** The folder of its bank here, which may be called something else than there. */
async function folderHere(
  folderName: string,
  banks: readonly ArrivingBank[],
  library: Deps['library'],
): Promise<string> {
  const bank = banks.find(({ name }) => name === folderName)
  const place = bank && (await library.placeOf(bank.id))
  return place ? basename(place) : folderName
}

function keyOf({ folderName, name }: Pick<Draft, 'folderName' | 'name'>): string {
  return JSON.stringify([folderName, name])
}
