import { beforeEach, describe, expect, test, vi } from 'vitest'
import { app, electron } from '../doubles/electronFake'
import { freshMachine, pageSession, started } from '../doubles/electronFixtures'

beforeEach(freshMachine)

describe('the page may not', () => {
  const permissions = [
    'clipboard-read',
    'deprecated-sync-clipboard-read',
    'display-capture',
    'fileSystem',
    'geolocation',
    'hid',
    'idle-detection',
    'media',
    'midi',
    'notifications',
    'openExternal',
    'pointerLock',
    'serial',
    'usb',
    'unknown',
  ] as const

  test.each(permissions)('have the permission %s', async (permission) => {
    await started()
    expect(pageSession().grants(permission)).toBe(false)
    expect(pageSession().checks(permission)).toBe(false)
  })

  test.each(['hid', 'serial', 'usb'] as const)('get at a %s device', async (device) => {
    await started()
    expect(pageSession().givesDevice(device)).toBe(false)
  })

  test.each([
    ['app://rehearse/api/state', true],
    ['blob:app://rehearse/1234', true],
    ['devtools://devtools/bundled/inspector.html', true],
    ['https://example.org/', false],
    ['wss://example.org/', false],
    ['app://elsewhere/', false],
    ['file:///etc/passwd', false],
    ['http://127.0.0.1:4857/', false],
    ['not an address', false],
  ])('request anything but its own: %s goes out: %s', async (url, isLet) => {
    await started()
    expect(pageSession().lets(url)).toBe(isLet)
  })

  test('reach the developer tools once packaged', async () => {
    const { options } = await started()
    expect(options.webPreferences?.devTools).toBe(true)
    app.isPackaged = true
    expect(pageSession().lets('devtools://devtools/bundled/inspector.html')).toBe(false)
  })

  test('download anything but files it made itself', async () => {
    await started()
    expect(pageSession().downloads('blob:app://rehearse/1234')).toBe(true)
    expect(pageSession().downloads('https://example.org/setup.exe')).toBe(false)
    expect(pageSession().downloads('data:application/octet-stream,x')).toBe(false)
  })

  test.each([
    'https://example.org/a',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'app://rehearse.evil/',
    'app://rehearse:1/',
    'app://user@rehearse/',
    'ftp://rehearse/',
  ])('navigate to %s, be redirected there or open it in a window', async (url) => {
    const { contents } = await started()
    expect(contents.navigates(url)).toBe(false)
    expect(contents.isRedirected(url)).toBe(false)
    expect(contents.opensWindow(url)).toBe(false)
    expect(electron.windows).toHaveLength(1)
  })

  test('navigate a frame, not even to itself', async () => {
    const { contents } = await started()
    expect(contents.navigates('app://rehearse/')).toBe(true)
    expect(contents.navigates('app://rehearse/', { isMainFrame: false })).toBe(false)
    expect(contents.navigates('https://example.org/', { isMainFrame: false })).toBe(false)
    expect(electron.boxes).toEqual([])
  })

  test('open a window of its own page either', async () => {
    const { contents } = await started()
    expect(contents.opensWindow('app://rehearse/')).toBe(false)
    expect(electron.boxes).toEqual([])
  })

  test('attach a webview', async () => {
    const { contents } = await started()
    expect(contents.attachesWebview()).toBe(false)
  })
})

describe('a link out', () => {
  test.each(['https://example.org/a?b=c', 'http://b\u00fccher.example/', 'https://user:secret@example.org/'])(
    '%s is shown in full before it is opened',
    async (url) => {
      const { contents } = await started()
      contents.opensWindow(url)
      const { href } = new URL(url)
      await vi.waitFor(() => expect(electron.opened).toEqual([href]))
      expect(electron.boxes[0]?.detail).toBe(href)
      expect(href).toMatch(/^[\u0020-\u007e]+$/)
    },
  )

  test('is asked about once, in its window, however often it is clicked', async () => {
    const { contents, window } = await started()
    for (let click = 0; click < 3; click += 1) contents.opensWindow('https://example.org/')
    contents.navigates('https://example.org/other')
    await vi.waitFor(() => expect(electron.opened).toEqual(['https://example.org/']))
    expect(electron.boxes).toHaveLength(1)
    expect(electron.parents).toEqual([window])
    // The next one is asked about again.
    contents.opensWindow('https://example.org/next')
    await vi.waitFor(() => expect(electron.opened).toHaveLength(2))
  })

  test('is opened once when it is followed in the page', async () => {
    const { contents } = await started()
    contents.navigates('https://example.org/')
    await vi.waitFor(() => expect(electron.opened).toEqual(['https://example.org/']))
    expect(electron.boxes).toHaveLength(1)
  })

  test('stays closed when the person says so, which is what Enter says', async () => {
    const { contents } = await started()
    electron.answer = 1
    contents.opensWindow('https://example.org/')
    await vi.waitFor(() => expect(electron.boxes).toHaveLength(1))
    expect(electron.boxes[0]).toMatchObject({ buttons: ['Open', 'Cancel'], defaultId: 1, cancelId: 1 })
    expect(electron.opened).toEqual([])
  })

  test.each([
    'file:///etc/passwd',
    'smb://host/share',
    'ms-msdt:/id',
    'javascript:alert(1)',
    'mailto:a@b.c',
    'x',
  ])('%s is not even asked about', async (url) => {
    const { contents } = await started()
    contents.opensWindow(url)
    contents.navigates(url)
    expect(electron.boxes).toEqual([])
    expect(electron.opened).toEqual([])
  })
})
