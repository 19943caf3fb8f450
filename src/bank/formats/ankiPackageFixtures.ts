import { basic, packageOf, type FixtureNote } from './anki/ankiFixtures'
import { importAnkiPackage } from './ankiPackage'
import type { ImportResult } from './imported'

export const read = (bytes: Uint8Array) => importAnkiPackage({ path: 'deck.apkg', bytes })
export const readNotes = async (...notes: FixtureNote[]) => read(await packageOf(notes))
export const codes = ({ issues }: ImportResult) => issues.map(({ code }) => code)
export const card = (front: string, back: string): FixtureNote => ({ type: basic, fields: [front, back] })
