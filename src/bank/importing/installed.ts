/**
 * The questions of installed banks as an import compares itself with them.
 * Invariant: of banks that no import made, nothing is kept but what a question is recognized by.
 */
import type { Question } from '#core/bank/question'
import { canonicalJson, contentHash } from '../canonicalJson'
import { wordingKey } from '../formats/normalized'
import type { EarlierQuestion } from '../formats/toBank/questionIds'
import type { InstalledBank } from './jobMessages'

/** A question of a bank in the data folder. `content` is equal while text and key are. */
export type InstalledQuestion = EarlierQuestion & { content: string }

export type Installed = {
  add: (bank: InstalledBank, questions: readonly Question[]) => void
  /** Title of a bank that has a question of this wording, or null. */
  titleOf: (key: string) => string | null
  /** The bank in a folder of the data folder, with its questions by id; null when there is none. */
  inFolder: (folderName: string) => { bank: InstalledBank; questions: Map<string, InstalledQuestion> } | null
}

/** Equal while everything a person reads of a question and its key are the same. */
export function contentKey(question: Question): string {
  const { type, stem, options, prompts, numericAnswer, textAnswer, explanation, stimulus } = question
  const shownOptions = options.map((option) => ({ ...option, id: '' }))
  const shownPrompts = prompts.map(({ text, why, answer }) => ({
    ...{ text, why },
    answer: options.find(({ id }) => id === answer)?.text,
  }))
  return contentHash(
    canonicalJson([
      type,
      stem,
      shownOptions,
      shownPrompts,
      numericAnswer,
      textAnswer,
      explanation,
      stimulus?.text ?? '',
    ]),
  )
}

/** Nothing installed yet. */
export function createInstalled(): Installed {
  const titles = new Map<string, string>()
  const folders = new Map<string, { bank: InstalledBank; questions: Map<string, InstalledQuestion> }>()
  return {
    add(bank, questions) {
      for (const question of questions) titles.set(wordingKey(asImported(question)), bank.title)
      if (bank.folderName === null) return
      const held = folders.get(bank.folderName) ?? { bank, questions: new Map() }
      folders.set(bank.folderName, held)
      for (const question of questions) {
        held.questions.set(question.id, { ...asImported(question), content: contentKey(question) })
      }
    },
    titleOf: (key) => titles.get(key) ?? null,
    inFolder: (folderName) => folders.get(folderName) ?? null,
  }
}

function asImported({ id, stem, options, prompts }: Question): EarlierQuestion {
  return {
    ...{ id, stem },
    options: options.map(({ text, isCorrect, why, weight = null, position = null }) => ({
      ...{ text, isCorrect, why, weight, position },
    })),
    prompts: prompts.map(({ text, why, answer }) => ({
      ...{ text, why },
      answerIndex: options.findIndex((option) => option.id === answer),
    })),
  }
}
