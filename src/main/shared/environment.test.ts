import { homedir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readEnvironment } from './environment'
import { StartProblem } from './startProblem'

describe('the data folder', () => {
  test.each([
    ['linux', {}, join(homedir(), '.local', 'share', 'rehearse')],
    ['linux', { XDG_DATA_HOME: '/x' }, join('/x', 'rehearse')],
    ['darwin', {}, join(homedir(), 'Library', 'Application Support', 'Rehearse')],
    ['win32', { LOCALAPPDATA: '/local' }, join('/local', 'Rehearse')],
    ['linux', { REHEARSE_HOME: '/mine', XDG_DATA_HOME: '/x' }, '/mine'],
    ['linux', { REHEARSE_HOME: 'mine' }, 'mine'],
    ['linux', { REHEARSE_HOME: '' }, join(homedir(), '.local', 'share', 'rehearse')],
  ] as const)('on %s with %j is %s', (platform, env, folder) => {
    expect(readEnvironment(env, platform).dataFolder).toBe(resolve(folder))
  })
})

describe('the port', () => {
  test('is 4857 unless it is set', () => {
    expect(readEnvironment({}, 'linux').port).toBe(4857)
    expect(readEnvironment({ REHEARSE_PORT: '5000' }, 'linux').port).toBe(5000)
  })

  test.each(['0', '65536', '-1', 'x', '80.5', '1e9', ' '])('%j is refused with what to do', (value) => {
    const read = () => readEnvironment({ REHEARSE_PORT: value }, 'linux')
    expect(read).toThrow(StartProblem)
    expect(read).toThrow('set it to a whole number from 1 to 65535.')
  })
})

describe('the launcher’s pipe', () => {
  test('is never the person’s own input or output', () => {
    expect(readEnvironment({}, 'linux').launcherFd).toBeNull()
    expect(readEnvironment({ REHEARSE_LAUNCHER_FD: '3' }, 'linux').launcherFd).toBe(3)
    for (const value of ['0', '1', '2', 'x']) {
      expect(() => readEnvironment({ REHEARSE_LAUNCHER_FD: value }, 'linux')).toThrow(StartProblem)
    }
  })
})

describe('a window', () => {
  test.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['darwin', {}, true],
    ['win32', {}, true],
    ['darwin', { REHEARSE_NO_WINDOW: '1' }, false],
    ['linux', { DISPLAY: ':0', REHEARSE_NO_WINDOW: '1' }, false],
  ] as const)('on %s with %j can be shown: %s', (platform, env, canShow) => {
    expect(readEnvironment(env, platform).canShowWindow).toBe(canShow)
  })
})

test('backups are made without being asked for, unless told otherwise', () => {
  expect(readEnvironment({}, 'linux').hasAutomaticBackups).toBe(true)
  const env = { REHEARSE_NO_AUTOMATIC_BACKUPS: '1' }
  expect(readEnvironment(env, 'linux').hasAutomaticBackups).toBe(false)
})

test('banks may come from other folders', () => {
  expect(readEnvironment({}, 'linux').bankFolders).toBeNull()
  const env = { REHEARSE_BANKS: ['/a', '', '/b'].join(delimiter) }
  expect(readEnvironment(env, 'linux').bankFolders).toEqual(['/a', '/b'])
})
