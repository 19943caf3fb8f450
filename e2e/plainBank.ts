/** A bank large enough for readiness and a sealed mock, whose options say which of them is right. */
import { expect, type Page } from '@playwright/test'
import { bankYaml, writeFiles } from './hostile/bankFiles'
import { endSitting } from './steps'

/** The exam as its bank says it; the domains' weights are shares of 1. */
export const plainExam = {
  code: 'PLAIN-01',
  scoredCount: 20,
  passMark: 700,
  scaleMax: 1000,
  domains: [
    { id: '1', title: 'Upper half', weight: 0.6, questionCount: 48 },
    { id: '2', title: 'Lower half', weight: 0.4, questionCount: 32 },
  ],
} as const

const examYaml = `id: plain-01
code: ${plainExam.code}
title: Questions that say their answers
vendor: Rehearse
lifecycle: { status: active, asOf: 2026-01-01 }
scoredCount: ${plainExam.scoredCount}
minutes: 40
scale: { min: 100, max: ${plainExam.scaleMax} }
passMark: ${plainExam.passMark}
allowedTypes: [single]
domains:
${plainExam.domains
  .map(
    ({ id, title, weight }) =>
      `  - { id: "${id}", title: ${title}, weightPercent: ${weight * 100}, tasks: [] }`,
  )
  .join('\n')}
`

function questionsYaml(domain: (typeof plainExam.domains)[number]): string {
  return Array.from(
    { length: domain.questionCount },
    (_, index) => `- id: q-${domain.id}-${index}
  type: single
  stem: ${domain.title}, number ${index + 1}. Which is right?
  options:
    - { text: The right one, correct: true, why: It says so. }
    - { text: A wrong one, why: It says so. }
    - { text: Another wrong one, why: It says so. }
  objectives: [plain-01/${domain.id}]
`,
  ).join('')
}

/** Writes the bank into a folder of its own. */
export function writePlainBank(folder: string): Promise<void> {
  const questions = plainExam.domains.map((domain) => [`questions/${domain.id}.yaml`, questionsYaml(domain)])
  return writeFiles(folder, {
    'bank.yaml': bankYaml('plain'),
    'exams/plain-01.yaml': examYaml,
    ...(Object.fromEntries(questions) as Record<string, string>),
  })
}

/** Chooses a right or a wrong option of the question on screen after the time it takes to read it. */
export async function choose(page: Page, isRight: boolean): Promise<void> {
  await page.clock.fastForward(3_000)
  await chooseShown(page, isRight)
}

/** Chooses a right or a wrong option of the question on screen. */
export async function chooseShown(page: Page, isRight: boolean): Promise<void> {
  await page
    .getByRole('article')
    .getByRole('radio', { name: isRight ? /The right one/ : /A wrong one/ })
    .check()
}

/** Answers the running sitting from its first question to its end; gives each domain's right of all. */
export async function answerAll(
  page: Page,
  count: number,
  isRight: (index: number, domain: string) => boolean,
): Promise<Map<string, { right: number; total: number }>> {
  const given = new Map(plainExam.domains.map(({ id }) => [id as string, { right: 0, total: 0 }]))
  for (let index = 0; index < count; index += 1) {
    const question = page.getByRole('article', { name: `Question ${index + 1}`, exact: true })
    const text = (await question.textContent()) ?? ''
    const domain = plainExam.domains.find(({ title }) => text.includes(title))?.id ?? ''
    const tally = given.get(domain)
    expect(tally, 'the domain is read from the stem').toBeDefined()
    const willBeRight = isRight(index, domain)
    await choose(page, willBeRight)
    if (tally) given.set(domain, { right: tally.right + Number(willBeRight), total: tally.total + 1 })
    if (index < count - 1) await page.keyboard.press('n')
  }
  await endSitting(page)
  return given
}
