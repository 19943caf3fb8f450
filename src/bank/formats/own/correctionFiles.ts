/**
 * Corrections that Rehearse saved for a bank's author. They are no questions: what they are, what they change, and where
 * to make those changes is said.
 * Invariant: whatever stands in such a file, nothing is changed by reading it.
 */
import { z } from 'zod'
import { decodeText } from '../../files/decodeText'
import { parseData } from '../../files/parseData'
import { createCollector } from '../collector'
import type { ImportResult, SourceFile } from '../imported'

const text = z.string().max(100_000)
const part = z.object({ promptText: text.optional(), text: text.optional(), value: z.number().optional() })
const change = z.object({
  bank: z.string().min(1).max(200),
  question: z.string().min(1).max(200),
  problem: z.string().max(40).optional(),
  evidence: text.optional(),
  key: z.object({ now: z.array(part).max(100) }).optional(),
  text: z.object({ at: z.string().max(500), now: text }).optional(),
})
type Change = z.infer<typeof change>
const patch = z.object({ format: z.literal('rehearse-patch'), changes: z.array(z.unknown()).max(20_000) })

const headBytes = 4096
const mostBytes = 4_000_000

/** What to say of a file of corrections; null for any other file. */
export function correctionsIn(source: SourceFile): ImportResult | null {
  const head = Buffer.from(source.bytes.subarray(0, headBytes)).toString('utf8')
  if (/^format:\s?["']?rehearse-patch\b/m.test(head)) return reported(source)
  return /^--- a\/\S/m.test(head) && /^\+\+\+ b\/\S/m.test(head) ? differences(source) : null
}

function reported(source: SourceFile): ImportResult {
  const collector = createCollector(null, source)
  const changes = changesIn(source)
  if (changes === null) {
    const message =
      'This is a Rehearse patch of suggested corrections, but it is damaged and can’t be read. Ask for it to be exported again.'
    collector.issue({ severity: 'error', code: 'corrections-damaged', message })
    return collector.result
  }
  const banks = [...new Set(changes.map(({ bank }) => bank))].join('”, “')
  const count = changes.length === 1 ? '1 suggested correction' : `${changes.length} suggested corrections`
  const message =
    changes.length === 0
      ? 'This is a Rehearse patch without a correction in it. There is nothing to import.'
      : `This is a Rehearse patch: ${count} to the bank “${banks}”, not questions to import. Each is listed below. To make one, open Library → Write questions, choose the bank, and search for the question’s id.`
  collector.issue({ severity: 'error', code: 'corrections', message })
  for (const one of changes)
    collector.issue({ severity: 'info', code: 'correction', message: sentenceOf(one) }, placeOf(one, source))
  return collector.result
}

/** Those that can be read; null when the file as a whole cannot be. */
function changesIn({ bytes }: SourceFile): Change[] | null {
  if (bytes.length > mostBytes) return null
  try {
    const { changes } = patch.parse(parseData(decodeText(Buffer.from(bytes)), 'yaml'))
    return changes.flatMap((entry) => change.safeParse(entry).data ?? [])
  } catch {
    return null
  }
}

function sentenceOf({ question, problem, evidence, key, text: wording }: Change): string {
  const answers = key?.now.map(({ promptText, text: said, value }) => {
    const answer = said ?? String(value ?? '')
    return promptText === undefined ? answer : `${promptText} → ${answer}`
  })
  let said = `${question}${problem ? ` (${problem})` : ''}`
  if (answers) said = `${said}; correct answer: ${shown(answers.join(' | '))}`
  if (wording) said = `${said}; ${wording.at}: ${shown(wording.now)}`
  return evidence ? `${said}; reason: ${shown(evidence)}` : said
}

function shown(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim()
  return line.length > 300 ? `${line.slice(0, 300)}…` : line
}

function placeOf({ question }: Change, { bytes }: SourceFile): { line: number | null; raw: string } {
  const lines = decodeText(Buffer.from(bytes)).split('\n')
  const at = lines.findIndex((line) => /^\s*question:/.test(line) && line.includes(JSON.stringify(question)))
  return { line: at < 0 ? null : at + 1, raw: lines[at] ?? '' }
}

function differences(source: SourceFile): ImportResult {
  const collector = createCollector(null, source)
  const message =
    'This is a patch of corrections to the files of a bank, not questions to import. The bank’s author applies it in the bank’s folder with git apply or patch -p1.'
  collector.issue({ severity: 'error', code: 'corrections-diff', message })
  return collector.result
}
