/** Review while the service does not answer, and after the page was loaded again. */
import { expect } from './fixtures'
import { chooseShown, plainExam } from './plainBank'
import { plain } from './plainTest'
import { firstMoment, later, questionsLeft } from './reviewSteps'
import { endSitting, expectQuestion, openScreen, startPractice } from './steps'

// Routes cannot be taken back for a whole profile.
plain.use({ ownProfile: true, clockAt: firstMoment })

plain(
  'a review goes on by itself when the service is back, and Next is never covered',
  async ({ page, app }) => {
    app.watch.allow(/ERR_FAILED/)
    await page.setViewportSize({ width: 1280, height: 800 })
    await startPractice(page, plainExam.code, 3)
    for (let number = 1; number <= 3; number += 1) {
      await expectQuestion(page, number)
      await chooseShown(page, false)
      if (number < 3) await page.keyboard.press('n')
    }
    await endSitting(page)
    await openScreen(page, 'Review')
    await later(page, 1)
    const question = page.getByRole('article', { name: 'Question in review' })
    const explanation = page.getByRole('region', { name: 'Explanation' })
    await expect(question).toBeVisible()
    expect(await questionsLeft(page)).toBe(3)

    await page.route('**/api/**', (route) => route.abort())
    await chooseShown(page, false)
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('alert').getByText('Not saved.')).toBeVisible()
    expect(await questionsLeft(page)).toBe(2)
    // A click fails on what lies under something else.
    await page.getByRole('button', { name: 'Next', exact: true }).click()
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
    await expect(explanation).toBeVisible()
    await page.unroute('**/api/**')
    await expect(explanation).toBeHidden()
    await expect(page.getByRole('alert')).toHaveCount(0)

    await chooseShown(page, false)
    await page.keyboard.press('Control+Enter')
    await expect(explanation).toBeVisible()
    await page.reload()
    await expect(explanation).toBeVisible()
    await expect.poll(() => questionsLeft(page)).toBe(1)
    await page.keyboard.press('n')
    await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible()
  },
)
