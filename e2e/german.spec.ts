import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { settle, violations } from './accessible'
import { englishLeft } from './englishLeft'
import { expect, test } from './fixtures'
import { testBanks } from './shells'
import { openScreen } from './steps'

test.use({ bankFolders: [testBanks] })

test('in German, chosen in Settings, a mock exam is sat, reported, and reviewed, and no screen speaks English', async ({
  page,
}) => {
  const check = async (screen: string) => {
    await settle(page)
    expect.soft(await englishLeft(page), screen).toEqual([])
    expect.soft(await violations(page), screen).toEqual([])
  }
  const open = async (screen: string) => {
    await page.getByRole('navigation', { name: 'Bereiche' }).getByRole('link', { name: screen }).click()
    await check(screen)
  }
  await openScreen(page, 'Settings')
  await page.getByLabel('Language', { exact: true }).selectOption('Deutsch')
  await expect(page.getByRole('heading', { name: 'Einstellungen', level: 1 })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await check('Einstellungen')
  for (const screen of ['Start', 'Bibliothek', 'Wiederholen', 'Fehler', 'Fortschritt', 'Notizen', 'Hilfe'])
    await open(screen)

  await page.evaluate(() => (location.hash = '#/setup/sampler/samp-01'))
  await expect(page.getByRole('heading', { name: 'SAMP-01 zusammenstellen' })).toBeVisible()
  await check('Einrichten')
  await page.getByRole('radio', { name: /^Probeprüfung/ }).check()
  await page.getByRole('button', { name: 'Probeprüfung starten' }).click()
  await expect(page.getByRole('article', { name: /^Frage 1/ })).toBeVisible()
  await check('Durchgang')
  await page.keyboard.press('1')
  await page.keyboard.press('r')
  await expect(page.getByRole('article', { name: 'Antwortübersicht' })).toBeVisible()
  await check('Antwortübersicht')
  await page.getByRole('button', { name: 'Prüfung beenden' }).click()
  await check('Prüfung beenden')
  await page.getByRole('dialog').getByRole('button', { name: 'Prüfung beenden' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Unter der Bestehensgrenze/ })).toBeVisible()
  await check('Auswertung')
  for (const screen of ['Start', 'Wiederholen', 'Fehler', 'Fortschritt', 'Bibliothek']) await open(screen)
})

test('a system in German is spoken to in German, and English can be chosen', async ({ page }) => {
  await expect(page.getByRole('heading', { name: 'Which exam are you preparing for?' })).toBeVisible()
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'languages', { get: () => ['de-AT', 'en'] })
  })
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Auf welche Prüfung bereitest du dich vor?' })).toBeVisible()
  await page.getByRole('navigation').getByRole('link', { name: 'Einstellungen' }).click()
  await page.getByLabel('Sprache', { exact: true }).selectOption('English')
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
})

test('a number written with a comma on the German page is saved as that number', async ({
  page,
  dataFolder,
}) => {
  await openScreen(page, 'Settings')
  await page.getByLabel('Language', { exact: true }).selectOption('Deutsch')
  await page.getByRole('navigation', { name: 'Bereiche' }).getByRole('link', { name: 'Bibliothek' }).click()
  await page.getByRole('link', { name: 'Fragen schreiben …' }).click()
  await page.getByLabel('Titel', { exact: true }).fill('Größe')
  await page.getByLabel('Verfasst von').fill('Jemand')
  await page.getByLabel('Titel von Themengebiet 1').fill('Maße')
  await page.getByRole('button', { name: 'Fragensammlung anlegen' }).click()
  await page.getByRole('link', { name: 'Erste Frage schreiben' }).click()
  await page.getByLabel('Fragetyp').selectOption({ label: 'Zahl' })
  await page.getByLabel('Fragetext').fill('Wie groß ist es?')
  await expect(page.getByRole('heading', { name: 'Noch nicht fertig' })).toBeVisible()
  await page.getByLabel('Zahl', { exact: true }).fill('1,5')
  await page.getByLabel('Toleranz').fill('0,05')
  await expect(page.getByRole('heading', { name: 'Nichts zu verbessern' })).toBeVisible()
  expect(await englishLeft(page)).toEqual([])
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Gespeichert.', { exact: true })).toBeVisible()
  await expect(page.getByLabel('Zahl', { exact: true })).toHaveValue('1,5')
  const text = await readFile(join(dataFolder, 'banks/groesse/questions/questions.yaml'), 'utf8')
  expect(text).toMatch(/value: 1\.5\b/)
  expect(text).toMatch(/tolerance: 0\.05\b/)
})
