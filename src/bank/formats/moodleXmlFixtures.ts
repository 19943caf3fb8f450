import { expect } from 'vitest'
import { fileOf } from './formatFixtures'
import { importMoodleXml } from './moodleXml'

export const read = (questions: string) =>
  importMoodleXml(fileOf('quiz.xml', `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${questions}\n</quiz>`))

export const html = (name: string, text: string, inside = '') =>
  `<${name} format="html"><text><![CDATA[${text}]]></text>${inside}</${name}>`

export const question = (type: string, inside: string, stem = '<p>Which?</p>') =>
  `<question type="${type}"><name><text>Q</text></name>${html('questiontext', stem)}${inside}</question>`

export const answer = (fraction: string, text: string, inside = '') =>
  `<answer fraction="${fraction}" format="html"><text><![CDATA[${text}]]></text>${inside}</answer>`

export function only(questions: string) {
  const result = read(questions)
  expect(result.unsupported).toEqual([])
  expect(result.questions).toHaveLength(1)
  return result.questions[0]
}
export const file = (name: string, bytes: Buffer) =>
  `<file name="${name}" path="/" encoding="base64">${bytes.toString('base64')}</file>`
