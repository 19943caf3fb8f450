/** The form of a code with the texts of its questions, as they are printed. */
import type { Exam } from '#core/bank/exam'
import { arrangeItems } from '#core/form/assembly'
import type { BankId } from '#core/bank/ids'
import type { Option, Question } from '#core/bank/question'
import type { FormItem } from '#core/form/form'
import type { FormCode } from '#core/form/formCode'
import type { Engine } from '../../actions/engine'
import { loadPool } from '../../actions/pool'
import { drawCoded, isOfBank, mockInTheWay } from '../../actions/sharedForms'

/** `options` in the order they are lettered. `opensCase`: the first of the questions on its case study. */
export type PaperItem = {
  number: number
  item: FormItem
  question: Question
  options: Option[]
  opensCase: { title: string; text: string; lastNumber: number } | null
}

/** `isSameBank`: the bank is the one the code was made with. */
export type Paper = { items: PaperItem[]; isSameBank: boolean }

/** Draws and loads it. Rejects with a sentence when the bank cannot be read, or a running mock asks some of it. */
export async function loadPaper(engine: Engine, bankId: BankId, exam: Exam, code: FormCode): Promise<Paper> {
  const pool = await loadPool(engine, bankId)
  const { form } = drawCoded(pool, exam, code)
  const waiting = mockInTheWay(pool, form)
  if (waiting !== null) throw new Error(waiting)
  const ids = form.items.map(({ questionId }) => questionId)
  const questions = await engine.client.questions(bankId, ids, form.seed)
  const byId = new Map(questions.map((question) => [question.id, question]))
  const items = arrangeItems(form.items, questions, form.seed).flatMap(
    (item): Omit<PaperItem, 'number'>[] => {
      const question = byId.get(item.questionId)
      if (!question) return []
      const options = item.optionOrder.flatMap(
        (id) => question.options.find((option) => option.id === id) ?? [],
      )
      return [{ item, question, options, opensCase: null }]
    },
  )
  const numbered = items.map((one, index) => ({ ...one, number: index + 1 }))
  return {
    items: numbered.map((one, index) => withCase(one, index, numbered)),
    isSameBank: isOfBank(pool, code),
  }
}

function withCase(one: PaperItem, index: number, all: PaperItem[]): PaperItem {
  const stimulus = one.question.stimulus
  const caseOf = (other: PaperItem | undefined) => other?.question.stimulus?.id
  if (!stimulus || caseOf(all[index - 1]) === stimulus.id) return one
  const rest = all.slice(index)
  const end = rest.findIndex((other) => caseOf(other) !== stimulus.id)
  const lastNumber = one.number + (end < 0 ? rest.length : end) - 1
  return { ...one, opensCase: { title: stimulus.title, text: stimulus.text, lastNumber } }
}
