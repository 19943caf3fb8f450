import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { app, electron, nativeTheme, resetElectron } from '../doubles/electronFake'
import { freshMachine, onSystem, startIn, started, temporaryFolder } from '../doubles/electronFixtures'
import { appMenu } from './electronMenu'

beforeEach(freshMachine)

describe('the window', () => {
  test('shows the page, isolated and without a bridge', async () => {
    const { options, window } = await started()
    expect(window.address).toBe('app://rehearse/')
    expect(window.isShown).toBe(true)
    expect(options.show).toBe(false)
    // Compared whole: nothing that loosens the page may come in beside it, and there is no preload.
    expect(options.webPreferences).toEqual({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      backgroundThrottling: false,
      devTools: true,
    })
    expect(electron.isSandboxed).toBe(true)
  })

  test('of a page that is reloaded while it loads stays', async () => {
    electron.loadFailure = 'ERR_ABORTED'
    await started()
    expect(electron).toMatchObject({ exitCode: null, errors: [] })
  })

  test('of a page that cannot be loaded is given up, and said so', async () => {
    electron.loadFailure = 'ERR_FAILED'
    const folder = await temporaryFolder()
    await startIn(folder)
    expect(electron.exitCode).toBe(1)
    expect(electron.errors).toHaveLength(1)
  })

  test('comes back in the place it had', async () => {
    const { window, folder } = await started()
    app.quit()
    await vi.waitFor(() => expect(electron.exitCode).toBe(0))
    expect(JSON.parse(await readFile(join(folder, 'data', 'window.json'), 'utf8'))).toMatchObject(
      window.bounds,
    )
    resetElectron()
    await startIn(folder)
    expect(electron.windows[0]?.options).toMatchObject(window.bounds)
  })

  test('that would be on no screen opens in its usual size', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'data'))
    await writeFile(join(folder, 'data', 'window.json'), '{"x":5000,"y":0,"width":900,"height":700}')
    await startIn(folder)
    expect(electron.windows[0]?.options).toMatchObject({ width: 1280, height: 800 })
    expect(electron.windows[0]?.options).not.toHaveProperty('x')
  })

  test('whose page died offers to reload it', async () => {
    const { contents, window } = await started()
    contents.emit('render-process-gone', {}, { reason: 'crashed' })
    await vi.waitFor(() => expect(window.reloadCount).toBe(1))
    expect(electron.boxes[0]?.detail).toContain('safe')
  })

  test('whose page died ends when the person would rather quit', async () => {
    electron.answer = 1
    const { contents, window } = await started()
    contents.emit('render-process-gone', {}, { reason: 'oom' })
    await vi.waitFor(() => expect(electron.exitCode).toBe(0))
    expect(window.reloadCount).toBe(0)
  })

  test('has a menu, with developer tools unless packaged', async () => {
    await started()
    expect(JSON.stringify(electron.menus[0])).toContain('toggleDevTools')
    app.isPackaged = true
    expect(JSON.stringify(appMenu('/data'))).not.toContain('toggleDevTools')
  })

  test('has Back in its menu, and Help that leads to the shortcuts and the data folder', async () => {
    const { contents, folder } = await started()
    const items = electron.menus[0]?.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : [])) ?? []
    const press = (label: string) => {
      const { click } = items.find((item) => item.label === label) ?? {}
      ;(click as () => void)()
    }
    press('Keyboard Shortcuts')
    await vi.waitFor(() => expect(contents.history.at(-1)).toBe('app://rehearse/#/settings'))
    press('Back')
    expect(contents.history).toEqual(['app://rehearse/'])
    press('Back')
    expect(contents.history).toEqual(['app://rehearse/'])
    press('Open Data Folder')
    expect(electron.revealed).toEqual([join(folder, 'data')])
    expect(items.find(({ label }) => label === 'Back')?.accelerator).toBe('Alt+Left')
  })

  test('offers what can be done with text, and no menu where there is nothing to do', async () => {
    const { contents } = await started()
    const editFlags = { canCut: false, canCopy: true, canPaste: true, canSelectAll: true, canUndo: true }
    contents.emit('context-menu', {}, { isEditable: true, selectionText: '', editFlags })
    expect(electron.popups[0]?.flatMap(({ role }) => role ?? [])).toEqual(
      expect.arrayContaining(['undo', 'cut', 'copy', 'paste', 'selectAll']),
    )
    expect(electron.popups[0]?.find(({ role }) => role === 'cut')?.enabled).toBe(false)
    contents.emit('context-menu', {}, { isEditable: false, selectionText: 'a word', editFlags })
    expect(electron.popups[1]?.map(({ role }) => role)).toEqual(['copy'])
    contents.emit('context-menu', {}, { isEditable: false, selectionText: ' ', editFlags })
    expect(electron.popups).toHaveLength(2)
  })

  test.each([
    [false, '#faf8f4'],
    [true, '#1a1917'],
  ])('opens on paper of the system’s theme: dark %s, %s', async (isDark, paper) => {
    nativeTheme.shouldUseDarkColors = isDark
    const { options } = await started()
    expect(options.backgroundColor).toBe(paper)
  })

  test('opens on the paper the page had last time, unless the system it followed has changed', async () => {
    const { contents, folder } = await started()
    const opensOn = async (isDark: boolean) => {
      app.quit()
      await vi.waitFor(() => expect(electron.exitCode).toBe(0))
      resetElectron()
      nativeTheme.shouldUseDarkColors = isDark
      await startIn(folder)
      return electron.windows[0]?.options.backgroundColor
    }
    // A dark page on a light system: a theme of its own.
    contents.emit('did-change-theme-color', {}, '#1a1917')
    expect(await opensOn(false)).toBe('#1a1917')
    expect(await opensOn(true)).toBe('#1a1917')
    // A dark page on a dark system follows it.
    electron.windows[0]?.window.webContents.emit('did-change-theme-color', {}, '#1a1917')
    expect(await opensOn(false)).toBe('#faf8f4')
  })

  test('takes no color from the page that is none', async () => {
    const { contents, folder } = await started()
    contents.emit('did-change-theme-color', {}, null)
    contents.emit('did-change-theme-color', {}, 'url(x)')
    await expect(readFile(join(folder, 'data', 'window.json'), 'utf8')).rejects.toThrow('ENOENT')
  })

  test('has an icon on Linux, where nothing else gives it one', async () => {
    onSystem('linux')
    const { options, folder } = await started()
    expect(options.icon).toBe(join(folder, 'program', 'out', 'renderer', 'icon.png'))
    expect(electron.modelId).toBe('org.rehearse.app')
  })

  test('asks before changes that are not saved are lost with it', async () => {
    const { contents } = await started()
    electron.answer = 0
    expect(contents.isLeftAllTheSame()).toBe(false)
    expect(electron.boxes.at(-1)?.message).toBe('Your last changes are not saved.')
    electron.answer = 1
    expect(contents.isLeftAllTheSame()).toBe(true)
  })
})
