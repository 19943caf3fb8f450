import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '#service/log/fixtures'
import { openSession } from './session'

const cookieOf = (header: string) => header.split(';')[0]!

async function clockedSession() {
  const clock = { nowMs: 0 }
  return { clock, session: await openSession(await temporaryFolder(), () => clock.nowMs) }
}

describe('a nonce', () => {
  test('lets in once', async () => {
    const { session } = await clockedSession()
    const nonce = session.issueNonce()
    expect(nonce).toMatch(/^[\w-]{43}$/)
    expect(session.useNonce(nonce)).toBe(true)
    expect(session.useNonce(nonce)).toBe(false)
  })

  test('lets in for 30 seconds', async () => {
    const { session, clock } = await clockedSession()
    const [early, late] = [session.issueNonce(), session.issueNonce()]
    clock.nowMs = 29_999
    expect(session.useNonce(early)).toBe(true)
    clock.nowMs = 30_000
    expect(session.useNonce(late)).toBe(false)
  })

  test('that was never issued does not let in', async () => {
    const { session } = await clockedSession()
    expect(session.useNonce('')).toBe(false)
    expect(session.useNonce('x'.repeat(43))).toBe(false)
  })

  test('that is right lets in however many wrong ones came before', async () => {
    const { session } = await clockedSession()
    const nonce = session.issueNonce()
    for (let tries = 0; tries < 1_000; tries += 1) expect(session.useNonce(`wrong-${tries}`)).toBe(false)
    expect(session.useNonce(nonce)).toBe(true)
  })
})

describe('the cookie', () => {
  test('cannot be read by scripts or sent from another site', async () => {
    const { session } = await clockedSession()
    expect(session.cookie()).toMatch(
      /^rehearse-[0-9a-f]{16}=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/; Priority=High$/,
    )
  })

  test('opens the session, alone or among others, and nothing else does', async () => {
    const { session } = await clockedSession()
    const cookie = cookieOf(session.cookie())
    expect(session.isOpen(cookie)).toBe(true)
    expect(session.isOpen(`other=1; ${cookie}; more=2`)).toBe(true)
    const [name] = cookie.split('=')
    for (const wrong of [
      '',
      name!,
      `${name}=`,
      `${name}=x`,
      cookie.slice(0, -1),
      `${cookie}x`,
      `x${cookie}`,
    ]) {
      expect(session.isOpen(wrong), wrong).toBe(false)
    }
  })

  test('survives a restart, differs from folder to folder, and its file is for this user only', async () => {
    const [one, other] = [await temporaryFolder(), await temporaryFolder()]
    const cookie = (await openSession(one)).cookie()
    expect((await openSession(one)).cookie()).toBe(cookie)
    expect((await openSession(other)).cookie()).not.toBe(cookie)
    expect((await openSession(other)).isOpen(cookieOf(cookie))).toBe(false)
    if (process.platform !== 'win32') {
      expect((await stat(join(one, 'session.json'))).mode & 0o777).toBe(0o600)
    }
  })

  test.each(['', '{', '{"cookieName":"x","secret":""}', 'null'])(
    'is made anew when its file says %j',
    async (text) => {
      const folder = await temporaryFolder()
      await writeFile(join(folder, 'session.json'), text)
      const session = await openSession(folder)
      expect(session.isOpen(cookieOf(session.cookie()))).toBe(true)
      expect(await readFile(join(folder, 'session.json'), 'utf8')).toContain('secret')
    },
  )
})
