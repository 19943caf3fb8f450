/**
 * Who may talk to the service: the page that was handed a nonce by the launcher. The secret behind the cookie lies in
 * the data folder, so that an open page survives a restart of the service.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { writeAtomically } from '#bank/files/replaceFile'

/** Time from handing out a nonce to its use by the page that is opened with it. */
export const nonceLifeMs = 30_000

const storedSchema = z.object({
  /** Random, so that no other program on this machine sets or expects a cookie of the same name. */
  cookieName: z.string().regex(/^rehearse-[0-9a-f]{16}$/),
  secret: z.string().regex(/^[\w-]{43}$/),
})

export type Session = {
  /** A new single-use nonce. */
  issueNonce: () => string
  /**
   * Whether a nonce was handed out, is fresh and unused; it is used up by asking. Wrong ones count for nothing: 256
   * bits are not guessed.
   */
  useNonce: (nonce: string) => boolean
  /** Value of the Set-Cookie header that opens the session. */
  cookie: () => string
  /** Whether a Cookie header holds the session's secret. */
  isOpen: (cookies: string) => boolean
}

/** The session of a data folder; its secret is made on first use and readable by this user only. */
export async function openSession(dataFolder: string, nowMs: () => number = Date.now): Promise<Session> {
  const { cookieName, secret } = await loadSecret(join(dataFolder, 'session.json'))
  const nonces = new Map<string, number>()
  // Only what has the name is compared: it is no secret, and a full jar has hundreds of others.
  const isOurs = (cookie: string) =>
    cookie.startsWith(`${cookieName}=`) && isEqual(cookie, `${cookieName}=${secret}`)

  return {
    issueNonce() {
      const nonce = randomToken()
      for (const [known, untilMs] of nonces) if (untilMs <= nowMs()) nonces.delete(known)
      nonces.set(digest(nonce), nowMs() + nonceLifeMs)
      return nonce
    },
    useNonce(nonce) {
      // Looked up by digest: the time it takes says nothing about the nonce.
      const key = digest(nonce)
      const untilMs = nonces.get(key) ?? 0
      nonces.delete(key)
      return untilMs > nowMs()
    },
    // Pages on other ports of our name share the browser's jar; when it overflows, this one goes last.
    cookie: () => `${cookieName}=${secret}; HttpOnly; SameSite=Strict; Path=/; Priority=High`,
    isOpen: (cookies) => cookies.split(';').some((cookie) => isOurs(cookie.trim())),
  }
}

async function loadSecret(path: string): Promise<z.infer<typeof storedSchema>> {
  try {
    return storedSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    // Missing or damaged: windows that are open have to be opened again, nothing else is lost. The same goes for a
    // disk that does not take the new one, after the next start.
    const made = { cookieName: `rehearse-${randomBytes(8).toString('hex')}`, secret: randomToken() }
    await writeAtomically(path, JSON.stringify(made), { open, isDurable: true }).catch(() => undefined)
    return made
  }
}

function randomToken(): string {
  return randomBytes(32).toString('base64url')
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}

/** Compares in a time that does not depend on where two texts differ. */
function isEqual(one: string, other: string): boolean {
  return timingSafeEqual(
    createHash('sha256').update(one).digest(),
    createHash('sha256').update(other).digest(),
  )
}
