import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { processesOf } from '../../scripts/ownRun.mjs'
import { root } from '../../scripts/setUp.mjs'
import { expect, test } from '../fixtures'
import { endOwnBrowsers, openOwnBrowser } from './ownBrowser'

/** Opens a browser and goes without ending it, as a test does that fails, and whose process is told to end. */
const careless = (profile: string) =>
  `import('./e2e/browser/ownBrowser').then(({ openOwnBrowser }) => openOwnBrowser(${JSON.stringify(profile)})).then(() => process.exit(1))`

test('a browser that a test leaves open ends with the test’s folder, and with its process', async ({
  dataFolder,
}) => {
  await openOwnBrowser(join(dataFolder, 'a', 'profile'))
  const other = await openOwnBrowser(join(dataFolder, 'b', 'profile'))
  expect(processesOf(join(dataFolder, 'a')).length).toBeGreaterThan(0)
  await endOwnBrowsers(join(dataFolder, 'a'))
  await expect.poll(() => processesOf(join(dataFolder, 'a'))).toEqual([])
  expect(await other.page.evaluate('1 + 1')).toBe(2)

  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs')
  const child = spawn(process.execPath, [tsx, '--eval', careless(join(dataFolder, 'c', 'profile'))], {
    cwd: root,
    stdio: 'ignore',
  })
  await expect.poll(() => processesOf(join(dataFolder, 'c')).length).toBeGreaterThan(0)
  expect((await once(child, 'exit'))[0]).toBe(1)
  await expect.poll(() => processesOf(join(dataFolder, 'c'))).toEqual([])
})
