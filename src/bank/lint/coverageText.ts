/** A bank's coverage as tables of plain text, for a terminal. Invariant: what is missing is named, not only counted. */
import type { Clues } from './clues'
import type { Coverage, ExamCoverage } from './coverage'
import type { Register } from './register'
import type { KeyGroundCounts } from './verificationRules'

/** Lines, each with its line end. */
export function coverageText(
  { facts, clues, register, exams, ...counts }: Coverage,
  grounds: KeyGroundCounts,
): string {
  const lines: string[] = []
  if (facts) {
    lines.push(`facts: ${facts.total - facts.missing.length} of ${facts.total} carried`)
    if (facts.missing.length > 0) lines.push(`  missing: ${facts.missing.join(', ')}`)
  }
  lines.push(
    ...clueLines('single-choice questions with four options', clues.single),
    ...clueLines('multiple-response questions', clues.multiple),
    ...registerLines(register),
    ...groundLines(grounds),
    `with drawn numbers: ${counts.familyCount}, with one thing to change: ${counts.flipCount}`,
  )
  for (const exam of exams) lines.push('', ...examLines(exam))
  return lines.map((line) => `${line}\n`).join('')
}

const percent = (share: number) => `${Math.round(share * 100)}%`

function clueLines(title: string, { questionCount, chance, most, clues }: Clues): string[] {
  if (questionCount === 0) return []
  const shares = clues.map(
    ({ name, share }) => `${name} ${percent(share)}${share > most ? ' (too many)' : ''}`,
  )
  return [
    `keys of ${title} found by wording alone (blind choice: ${percent(chance)}, at most: ${percent(most)}):`,
    `  ${shares.join(', ')}`,
  ]
}

function registerLines(register: Register): string[] {
  const { questionCount, wordsPerStem, wordsPerOption, loudCount, loudWords, choiceCount, unevenCount } =
    register
  const loudShare = percent(loudCount / Math.max(1, questionCount))
  const loud = loudWords.length > 0 ? `: ${loudWords.join(', ')}` : ''
  return [
    `words: ${wordsPerStem.toFixed(0)} a stem, ${wordsPerOption.toFixed(1)} an option`,
    `options that differ in length by more than a third: in ${unevenCount} of ${choiceCount} questions`,
    `ordinary words in capitals: in ${loudCount} stems (${loudShare})${loud}`,
  ]
}

function groundLines({ practice, reversal, theory }: KeyGroundCounts): string[] {
  const judgedCount = practice + reversal + theory
  if (judgedCount === 0) return []
  const share = (count: number) => percent(count / judgedCount)
  return [
    `keys, as ${judgedCount} were judged: sound practice ${share(practice)}, theory and calculation ${share(theory)}, ` +
      `usual practice turned around by a fact ${share(reversal)}`,
  ]
}

function examLines(coverage: ExamCoverage): string[] {
  const { exam, questionCount, domains, types, difficulty, calculationCount } = coverage
  const idWidth = Math.max(
    4,
    ...domains.flatMap(({ id, tasks }) => [id.length, ...tasks.map((t) => t.id.length + 2)]),
  )
  const row = (id: string, cells: (string | number)[], title: string) =>
    `  ${id.padEnd(idWidth)} ${cells.map((cell) => String(cell).padStart(9)).join(' ')}   ${title}`
  const [easy, medium, hard] = difficulty
  return [
    `${exam.code}: ${questionCount} questions`,
    row('', ['questions', 'a form'], ''),
    ...domains.flatMap(({ id, count, quota, title, tasks }) => [
      row(id, [count, quota], title),
      ...tasks.map((task) => row(`  ${task.id}`, [task.count || 'none', ''], task.title)),
    ]),
    `  types: ${types.map(([type, count]) => `${type} ${count}`).join(', ')}`,
    `  difficulty: easy ${easy}, medium ${medium}, hard ${hard}`,
    `  with a calculation or a table: ${calculationCount}`,
    ...formLines(coverage),
  ].map((line) => line.trimEnd())
}

function formLines({ forms, shortages, sealedCount }: ExamCoverage): string[] {
  const quotas = forms[0]?.byDomain.join('/')
  const within = forms.filter(({ isWithinMix }) => isWithinMix).length
  const next = shortages.map(
    ({ domain, needed, available }) => `domain ${domain} has ${available} of ${needed} left`,
  )
  return [
    `  disjoint forms: ${forms.length}${quotas === undefined ? '' : ` at ${quotas}, ${within} within the mix`}`,
    `  of them the app sets aside: ${sealedCount}`,
    ...(next.length > 0 ? [`  for one more: ${next.join(', ')}`] : []),
  ]
}
