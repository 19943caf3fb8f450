/**
 * Names that people give the parts of a question in JSON.
 * Invariant: names are in the spelling of `plainName`; the first that is there counts.
 */
import { isFields, itemsOf, type Fields } from './fields'

export const stemNames = [
  'question',
  'questiontext',
  'stem',
  'prompt',
  'text',
  'title',
  'q',
  'problem',
  'query',
]
export const optionNames = [
  'options',
  'choices',
  'answers',
  'answeroptions',
  'alternatives',
  'responses',
  'variants',
  'endings',
]
export const keyNames = [
  'correctanswer',
  'correctanswers',
  'correct',
  'correctoption',
  'correctoptions',
  'correctoptionindex',
  'correctindex',
  'correctindices',
  'correctanswerindex',
  'correctchoice',
  'answer',
  'answers',
  'answerindex',
  'answeridx',
  'answerkey',
  'key',
  'solution',
  'label',
  'target',
  'rightanswer',
  'correctid',
  'correctids',
  'correctoptionid',
  'correctoptionids',
  'correctanswerid',
  'correctanswerids',
  'correctletter',
  'correctletters',
  'correctchoices',
  'correctresponse',
  'answerid',
  'a',
]
export const wrongNames = ['incorrectanswers', 'wronganswers', 'distractors', 'incorrect']
export const explanationNames = [
  'explanation',
  'rationale',
  'reason',
  'feedback',
  'generalfeedback',
  'explain',
  'solutiontext',
  'comment',
  'hint',
]
export const categoryNames = [
  'category',
  'domain',
  'subject',
  'topic',
  'section',
  'chapter',
  'subjectname',
  'topicname',
]

const listNames = [
  'questions',
  'test',
  'items',
  'data',
  'results',
  'quiz',
  'cards',
  'examples',
  'mcqs',
  'questionbank',
]

/** A list that may hold questions, and what the objects around it are called, outermost first. */
export type QuestionList = { items: unknown[]; category: string[] }

const mostLists = 10_000

/** The lists of an object that may hold questions: by their names, else in every object or list one step below. */
export function questionLists(value: Fields, category: string[] = []): QuestionList[] {
  const named = Object.keys(value).find((name) => listNames.includes(name.toLowerCase()))
  if (named !== undefined) {
    const found = value[named]
    if (Array.isArray(found)) return [{ items: found, category }]
    if (isFields(found)) return questionLists(found, category)
  }
  const lists: QuestionList[] = []
  for (const [name, inner] of Object.entries(value)) {
    if (lists.length >= mostLists) break
    const items = itemsOf(inner)
    if (items.length > 0 && items.every(isFields)) lists.push({ items, category: [...category, name] })
    else if (isFields(inner) && category.length < 3) lists.push(...questionLists(inner, [...category, name]))
  }
  return lists
}
