import type { RealResult } from '#core/history/marks'
import { storedRows } from './browser/rows'
import { expect, test } from './fixtures'
import {
  later,
  nextDue,
  firstMoment,
  nothingDue,
  questionsLeft,
  reviewAll,
  reviewsAhead,
} from './reviewSteps'
import { answerAll, choose, plainExam } from './plainBank'
import { plain } from './plainTest'
import { chanceOfAtLeast, middleFourFifths, rawScores } from './readinessByHand'
import { testBanks } from './shells'
import {
  endSitting,
  expectQuestion,
  expectSaved,
  lookAtAll,
  openScreen,
  startMock,
  startPractice,
} from './steps'

test.use({ clockAt: firstMoment })

test.describe('with a bank of every type', () => {
  test.use({ bankFolders: [testBanks] })

  test('missed questions come back the next day, again when wrong, and an answer can be undone', async ({
    page,
  }) => {
    await startMock(page, 'SAMP-01')
    await lookAtAll(page)
    await expectSaved(page)
    await page.keyboard.press('r')
    await page.getByRole('button', { name: 'End the exam' }).click()
    await page.getByRole('button', { name: 'End exam' }).click()
    await expect(page.getByRole('heading', { name: 'Questions', exact: true })).toBeVisible()

    await openScreen(page, 'Review')
    await expect(nothingDue(page)).toBeVisible()
    await later(page, 1)
    const due = await questionsLeft(page)
    expect(due).toBeGreaterThan(5)

    await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible()
    // The first is left blank: it is asked again, and its key is shown with every why.
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(/^Comes back after 10 other questions/)).toBeVisible()
    await expect(page.getByRole('region', { name: 'Explanation' })).toBeVisible()
    await page.keyboard.press('u')
    await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await page.keyboard.press('n')
    await expect.poll(() => questionsLeft(page)).toBeLessThanOrEqual(due)
  })
})

plain('ten misses of a mock come back for a month, ever later, sooner once failed', async ({ page }) => {
  await startMock(page, plainExam.code)
  await answerAll(page, plainExam.scoredCount, (index) => index % 2 === 0)
  await openScreen(page, 'Review')
  const month: { day: number; count: number; returns: string[] }[] = []
  let day = 0
  for (let due = await nextDue(page); due <= 30; due = await nextDue(page)) {
    if (due > day + 1) {
      await later(page, due - 1 - day)
      await expect(nothingDue(page)).toBeVisible()
    }
    await later(page, 1)
    day = due
    const returns = await reviewAll(page, day === 12 ? 2 : 0)
    month.push({ day, count: returns.length, returns: [...new Set(returns)] })
  }
  // Again, good, good, good; and for the two, one lapse at the third review.
  expect(month).toEqual([
    { day: 1, count: 10, returns: ['Again in 3 days.'] },
    { day: 4, count: 10, returns: ['Again in 8 days.'] },
    { day: 12, count: 10, returns: ['soon', 'Again in 22 days.'] },
    { day: 13, count: 2, returns: ['Again in 3 days.'] },
    { day: 16, count: 2, returns: ['Again in 5 days.'] },
    { day: 21, count: 2, returns: ['Again in 10 days.'] },
  ])
})

plain('an exam date plans the days, and no review falls on it or after', async ({ page }) => {
  await startPractice(page, plainExam.code, 4)
  await answerAll(page, 4, () => false)
  for (const days of [1, 3]) {
    await later(page, days)
    await reviewAll(page, 0)
  }
  // Answered on 6 March, due again eight days later.
  expect(await reviewsAhead(page)).toEqual({ '2026-03-14': 4 })
  await openScreen(page, 'Home')
  await expect(page.getByText('No exam date yet')).toBeVisible()
  await page.getByRole('button', { name: 'Set exam date' }).click()
  await page.getByLabel('Exam day').fill('2026-03-11')
  await page.getByRole('textbox', { name: 'Minutes a day' }).fill('25')
  await page.getByRole('button', { name: 'Update plan' }).click()
  await expect(page.getByText('5 days to the exam')).toBeVisible()
  await expect(
    page
      .getByRole('listitem')
      .filter({ hasText: /new questions? in/ })
      .first(),
  ).toBeVisible()
  await expect(
    page.getByText(/^At \d+ new questions? a day you’ll see them all before the exam/),
  ).toBeVisible()
  expect(await reviewsAhead(page)).toEqual({ '2026-03-10': 4 })
  await later(page, 4)
  const counted = page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: /^Review ?4$/ })
  await expect(counted).toBeVisible()
  await reviewAll(page, 0)
  await expect(counted).toBeHidden()
  await later(page, 1)
  await expect(nothingDue(page)).toBeVisible()
  await openScreen(page, 'Home')
  await expect(page.getByText('The exam is today')).toBeVisible()
})

plain(
  'readiness keeps silent until its gate is met, then says what a hand computation says',
  async ({ page }) => {
    await startPractice(page, plainExam.code, 59)
    const given = await answerAll(page, 59, (index, domain) => index % (domain === '1' ? 7 : 3) > 0)
    await openScreen(page, 'Home')
    await expect(
      page.getByText(/^Not enough answers yet for a readiness estimate: 1 more first answer to go\./),
    ).toBeVisible()
    await openScreen(page, 'Progress')
    await expect(
      page.getByText('Not enough answers yet for a readiness estimate: 1 more first answer'),
    ).toBeVisible()
    await expect(page.getByText(/about \d+ in \d+/)).toHaveCount(0)

    await openScreen(page, 'Home')
    await page.getByRole('button', { name: 'Continue with 1' }).click()
    const last = await answerAll(page, 1, () => true)
    const domains = plainExam.domains.map(({ id, weight }) => {
      const sum = (pick: 'right' | 'total') => (given.get(id)?.[pick] ?? 0) + (last.get(id)?.[pick] ?? 0)
      return { right: sum('right'), total: sum('total'), quota: weight * plainExam.scoredCount }
    })
    const scores = rawScores(domains)
    const needed = Math.ceil((plainExam.passMark / plainExam.scaleMax) * plainExam.scoredCount)
    const { low, high } = middleFourFifths(scores)
    await openScreen(page, 'Progress')
    await expect(page.getByText(/^If you took it today: about a/)).toBeVisible()
    await expect(page.getByText(`${low} to ${high} of 20; passing is assumed at ${needed}.`)).toBeVisible()
    // The words round; what is kept beside a real result does not.
    await page.getByText('Record your exam result').click()
    await page.getByRole('button', { name: 'Save result' }).click()
    await expect(page.getByText(/: failed/)).toBeVisible()
    const [result] = await storedRows<RealResult>(page, 'results')
    expect(result?.forecast?.chance).toBeCloseTo(chanceOfAtLeast(scores, needed), 9)
    expect(result?.forecast?.harderChance).toBeCloseTo(chanceOfAtLeast(rawScores(domains, 0.05), needed), 9)
  },
)

plain('why a question was missed and how sure one was are counted in Progress', async ({ page }) => {
  const round = [
    { isRight: false, sure: 'Sure', cause: 'Careless mistake' },
    { isRight: false, sure: 'Sure', cause: 'Careless mistake' },
    { isRight: false, sure: 'Unsure', cause: 'Misread the constraint' },
    { isRight: true, sure: 'A guess', cause: null },
  ]
  await startPractice(page, plainExam.code, round.length)
  for (const [index, { isRight, sure, cause }] of round.entries()) {
    await expectQuestion(page, index + 1)
    await choose(page, isRight)
    const level = page.getByRole('button', { name: sure, exact: true })
    while ((await level.count()) === 0) await page.keyboard.press('u')
    await page.getByRole('button', { name: 'Check answer' }).click()
    if (cause) {
      await page.getByRole('button', { name: cause }).click()
      await expect(page.getByRole('button', { name: cause, pressed: true })).toBeVisible()
    }
    await page.keyboard.press('n')
  }
  await endSitting(page)
  await openScreen(page, 'Progress')
  await expect(page.getByRole('listitem').filter({ hasText: 'Careless mistake: 2 of 3' })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Misread the constraint: 1 of 3' })).toBeVisible()
  await expect(page.getByText('2 answers sure but incorrect; 1 guess correct.')).toBeVisible()
  await page.getByRole('region', { name: 'Confidence' }).getByText('Show as a table').click()
  const shares = page.getByRole('table', { name: 'Share correct by confidence' })
  await expect(shares.getByRole('row', { name: /sure 0 of 2, 0\s?%/ })).toBeVisible()
  await expect(shares.getByRole('row', { name: /unsure 0 of 1, 0\s?%/ })).toBeVisible()
  await expect(shares.getByRole('row', { name: /guess 1 of 1, 100\s?%/ })).toBeVisible()
})
