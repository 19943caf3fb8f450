/**
 * QTI 3.0: a content package with an item for each question.
 * Invariant: every identifier is one that QTI allows, and an item scores as the question does here.
 */
import { zipSync, type Zippable } from 'fflate'
import type { Question, Stimulus } from '#core/bank/question'
import { contentHash } from '../../canonicalJson'
import type { ExportBank, Exported } from './exported'
import { createLosses, loseExtras } from './losses'
import { markdownToHtml } from './markdownToHtml'
import { mathmlOf } from './mathml'
import { itemXml } from './qti3Item'
import { escapedXml } from './xmlText'

const manifestNames =
  'xmlns="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
const stimulusNames = 'xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0"'

/** `<bank id>-qti3.zip`. */
export function exportQti3(bank: ExportBank, questions: readonly Question[]): Exported {
  const losses = createLosses()
  const files = new Map<string, Uint8Array>()
  const picture = (path: string): string | null => {
    const bytes = bank.asset(path)
    if (!bytes) {
      losses.lose(`The picture ${path} is missing from the bank`)
      return null
    }
    files.set(`assets/${path}`, bytes)
    return `../assets/${path.split('/').map(encodeURIComponent).join('/')}`
  }
  const html = (markdown: string) => markdownToHtml(markdown, { picture, formula: mathmlOf, isXml: true })
  const resources: string[] = []
  const stimuli = new Map<string, string>()
  for (const question of questions) {
    const { stimulus } = question
    if (stimulus && !stimuli.has(stimulus.id)) stimuli.set(stimulus.id, addStimulus(files, stimulus, html))
    const id = identifierOf(question.id)
    const stimulusPath = stimulus ? (stimuli.get(stimulus.id) ?? null) : null
    const path = `items/${id}.xml`
    files.set(path, textBytes(itemXml({ question, id, language: bank.language, html, stimulusPath })))
    resources.push(resourceXml(id, path, stimulusPath))
    if (question.options.some(({ why }) => why !== '') && question.type === 'matching')
      losses.lose('Why each pair belongs together stays behind')
    if (question.numericAnswer?.unit) losses.lose('Units are written after the field')
    loseExtras(losses, question, ['why', 'explanation', 'references', 'order', 'stimulus', 'weights'])
  }
  for (const path of new Set(stimuli.values())) resources.push(stimulusResource(path))
  files.set('imsmanifest.xml', textBytes(manifestXml(bank, resources)))
  const packed: Zippable = Object.fromEntries(files)
  const file = { path: `${bank.id}-qti3.zip`, bytes: zipSync(packed) }
  return { files: [file], questionCount: questions.length, losses: losses.sentences() }
}

function textBytes(text: string): Uint8Array {
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`)
}

/** An id as it is, where QTI allows it; else one that follows from it. */
export function identifierOf(id: string): string {
  return /^[A-Za-z_][\w.-]{0,119}$/.test(id) ? id : `q-${contentHash(id).slice(0, 24)}`
}

function addStimulus(
  files: Map<string, Uint8Array>,
  { id, title, text }: Stimulus,
  html: (markdown: string) => string,
): string {
  const name = identifierOf(id)
  const path = `stimuli/${name}.xml`
  const xml = [
    `<qti-assessment-stimulus ${stimulusNames} identifier="${name}" title="${escapedXml(title)}">`,
    `<qti-stimulus-body>${inBlock(html(text))}</qti-stimulus-body>`,
    '</qti-assessment-stimulus>',
  ]
  files.set(path, textBytes(xml.join('\n')))
  return path
}

/** Bodies hold blocks only. */
export function inBlock(html: string): string {
  return /^<(?:p|ul|ol|table|pre|blockquote|h[1-6]|hr|div)\b/.test(html) ? html : `<p>${html}</p>`
}

function resourceXml(id: string, path: string, stimulusPath: string | null): string {
  const dependency = stimulusPath ? `<dependency identifierref="${stimulusName(stimulusPath)}"/>` : ''
  return `<resource identifier="res-${id}" type="imsqti_item_xmlv3p0" href="${path}"><file href="${path}"/>${dependency}</resource>`
}

function stimulusName(path: string): string {
  return `stimulus-${path.replace(/^stimuli\/|\.xml$/g, '')}`
}

function stimulusResource(path: string): string {
  return `<resource identifier="${stimulusName(path)}" type="imsqti_stimulus_xmlv3p0" href="${path}"><file href="${path}"/></resource>`
}

function manifestXml(bank: ExportBank, resources: readonly string[]): string {
  return [
    `<manifest ${manifestNames} identifier="${identifierOf(bank.id)}">`,
    '<metadata><schema>QTI Package</schema><schemaversion>3.0.0</schemaversion></metadata>',
    `<organizations/><resources>`,
    ...resources,
    '</resources></manifest>',
  ].join('\n')
}
