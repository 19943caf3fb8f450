import { join } from 'node:path'
import { temporaryFolder } from '../../e2e/service'
import { fillLog, writeBank } from '../dataSets'
import { installMarks, marksOf, type Marks } from '../marks'
import { inMs, percentileOf, ratiosOf, type Measure, type Size } from '../measure'
import { frameMs, longestTaskMs, openingMs, openPage, railLink, type OpenPage } from '../page'

const pairCount = 7
const searched = 'model fits stream'

const small = { responseCount: 10_000, questionCount: 1_000 }
const large = {
  quick: { responseCount: 100_000, questionCount: 10_000 },
  full: { responseCount: 300_000, questionCount: 100_000 },
}

/** A history goes through no more questions than this. */
const mostAsked = 20_000

/** What of a screen has to be there. */
const shown = {
  Home: '#standing',
  Missed: 'main details:not([aria-busy="true"]) summary',
  Notes: 'main article, main nav',
  Progress: 'main .recharts-surface',
  'Set-up': 'form button[type="submit"]',
}
type Screen = keyof typeof shown
const screens = Object.keys(shown) as Screen[]

/** Each screen opened with a large bank and history beside a small one, and how long it holds the page's thread. */
export async function screensBench(size: Size): Promise<Measure[]> {
  const few = await opened(small)
  const many = await opened(large[size])
  try {
    const measures: Measure[] = []
    for (const screen of screens) measures.push(...(await compare(screen, few.page, many.page)))
    measures.push(...(await search(many.page.page)), await checkData(many.page.page))
    return [...many.made, ...measures]
  } finally {
    await few.close()
    await many.close()
  }
}

type Opened = { page: OpenPage; made: Measure[]; close: () => Promise<void> }

async function opened(counts: typeof small): Promise<Opened> {
  const { folder, remove } = await temporaryFolder()
  await writeBank(join(folder, 'banks'), counts.questionCount)
  await fillLog(folder, { ...counts, questionCount: Math.min(counts.questionCount, mostAsked) })
  const page = await openPage(folder, {
    bankFolders: [],
    prepare: (opening) => opening.addInitScript(installMarks),
  })
  // Rows are made anew from the log, and the bank is read, before anything is measured.
  await page.page.locator(shown.Home).waitFor({ timeout: 600_000 })
  return {
    page,
    made: [heldFor('large history made anew', [await longestTaskMs(page.page)])],
    async close() {
      await page.close()
      await remove()
    },
  }
}

async function compare(screen: Screen, few: OpenPage, many: OpenPage): Promise<Measure[]> {
  const fewMs: number[] = []
  const manyMs: number[] = []
  const tasks: number[] = []
  // The first ones fetch the screen's code.
  for (const { page } of [few, many]) await openScreen(page, screen)
  for (let pair = 0; pair < pairCount; pair += 1) {
    await longestTaskMs(many.page)
    manyMs.push(await openScreen(many.page, screen))
    tasks.push(await longestTaskMs(many.page))
    fewMs.push(await openScreen(few.page, screen))
  }
  return [
    {
      name: `${screen} opened`,
      yardstick: 'the same with 1,000 questions and 10,000 responses',
      samples: ratiosOf(manyMs, fewMs),
      unit: 'times',
      percentile: 50,
      target: 1.5,
      detail: `${inMs(manyMs)}; ${inMs(fewMs)}`,
    },
    heldFor(screen, tasks),
  ]
}

async function openScreen(page: OpenPage['page'], screen: Screen): Promise<number> {
  // From a screen that is neither of them and shows nothing of a history.
  await railLink(page, screen === 'Set-up' ? 'Library' : 'Settings').click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  const link =
    screen === 'Set-up' ? page.getByRole('link', { name: 'BENCH', exact: true }) : railLink(page, screen)
  return openingMs(page, link, shown[screen])
}

/** What holds the page's thread in one go. */
function heldFor(name: string, tasks: number[]): Measure {
  return {
    name: `${name}: longest task`,
    yardstick: 'the page’s thread',
    samples: tasks,
    unit: 'ms',
    percentile: 100,
    target: 200,
    detail: `typically ${inMs(tasks)}; 0 stands for less than 50`,
  }
}

/** Words typed into the search of all questions, key by key. */
async function search(page: OpenPage['page']): Promise<Measure[]> {
  await page.evaluate(() => (location.hash = '#/library/bench/bench-x'))
  const field = page.getByRole('searchbox', { name: 'Search questions you’ve seen' })
  await field.waitFor({ timeout: 120_000 })
  await field.focus()
  const frames: number[] = []
  const paints: number[] = []
  for (const letter of searched) {
    const key = letter === ' ' ? 'Space' : letter
    frames.push(await frameMs(page))
    const { keyPaintMs } = await marksOf(page)
    await page.keyboard.press(key)
    await page.waitForFunction(
      (before) => (globalThis as unknown as { marks: Marks }).marks.keyPaintMs.length > before,
      keyPaintMs.length,
    )
    paints.push((await marksOf(page)).keyPaintMs.at(-1) ?? Number.NaN)
  }
  const frame = percentileOf(frames, 50)
  return [
    {
      name: 'search of all questions seen: key to results',
      yardstick: 'one frame',
      samples: paints.map((ms) => ms / frame),
      unit: 'frames',
      percentile: 50,
      target: 3,
      detail: `p50 ${inMs(paints)}, p98 ${inMs(paints, 98)}; frame ${frame.toFixed(1)} ms`,
    },
  ]
}

/** Every score worked out again, as Settings does it. */
async function checkData(page: OpenPage['page']): Promise<Measure> {
  await railLink(page, 'Settings').click()
  await longestTaskMs(page)
  await page.getByRole('button', { name: 'Check my data' }).click()
  await page.getByText(/Everything checks out/).waitFor({ timeout: 600_000 })
  return heldFor('Check my data', [await longestTaskMs(page)])
}
