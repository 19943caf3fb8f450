/** A bank's coverage as tables of plain text, for a terminal. Invariant: what is missing is named, not only counted. */
import type { Coverage, ExamCoverage } from './coverage'

/** Lines, each with its line end. */
export function coverageText({ facts, clues, exams }: Coverage): string {
  const lines: string[] = []
  if (facts) {
    lines.push(`facts: ${facts.total - facts.missing.length} of ${facts.total} carried`)
    if (facts.missing.length > 0) lines.push(`  missing: ${facts.missing.join(', ')}`)
  }
  lines.push(...clueLines(clues))
  for (const exam of exams) lines.push('', ...examLines(exam))
  return lines.map((line) => `${line}\n`).join('')
}

function clueLines({ chance, clues }: Coverage['clues']): string[] {
  const percent = (share: number) => `${Math.round(share * 100)} %`
  return [
    `keys of single-choice questions found by wording alone (blind choice: ${percent(chance)}):`,
    `  ${clues.map(({ name, share }) => `${name} ${percent(share)}`).join(', ')}`,
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
