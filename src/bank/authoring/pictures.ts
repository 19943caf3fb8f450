/**
 * Pictures an author adds to a bank.
 * Invariants: what is written is a picture by its first bytes, under a name that is free; one that is there already is
 * not written again.
 */
import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { asciiSpelling } from '#core/common/asciiSpelling'
import { readBankFile } from '../files/readFile'
import { writeAtomically } from '../files/replaceFile'
import { imageType } from '../files/bankParts'
import { defaultLimits } from '../limits'
import { expectNoLink, type OpenedBank } from './deskFolder'
import { NotDone, notWritten } from './notDone'

/** The endings of pictures and how their files begin. */
const kinds: [ending: string, isOne: (bytes: Buffer) => boolean][] = [
  ['png', (bytes) => bytes.subarray(0, 4).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47]))],
  ['jpg', (bytes) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))],
  ['gif', (bytes) => bytes.subarray(0, 4).toString('latin1') === 'GIF8'],
  ['webp', (bytes) => bytes.subarray(8, 12).toString('latin1') === 'WEBP'],
  ['svg', (bytes) => isSvg(bytes.subarray(0, 4000).toString('utf8'))],
]

/** What may stand before the first element, by how it opens and closes. */
const beforeRoot = [
  ['<?xml', '>'],
  ['<!--', '-->'],
  ['<!doctype svg', '>'],
] as const

/** Whether the first element is that of a picture. */
function isSvg(text: string): boolean {
  let rest = text.trimStart().toLowerCase()
  for (;;) {
    const before = beforeRoot.find(([open]) => rest.startsWith(open))
    if (!before) return /^<svg[\s>]/.test(rest)
    const end = rest.indexOf(before[1], before[0].length)
    if (end < 0) return false
    rest = rest.slice(end + before[1].length).trimStart()
  }
}

/** Adds a picture and says where it is, such as `assets/pan.png`. Throws `NotDone`. */
export async function addPicture({ scan }: OpenedBank, name: string, given: Uint8Array): Promise<string> {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  if (!scan.isFolder)
    throw new NotDone('badRequest', 'A bank in one file has no place for pictures. Make it a folder.')
  const ending = kinds.find(([, isOne]) => isOne(bytes))?.[0]
  if (!ending)
    throw new NotDone('badRequest', 'This is not a picture Rehearse shows. Use PNG, JPEG, WebP, GIF, or SVG.')
  if (bytes.length > defaultLimits.assetBytes) {
    const most = Math.round(defaultLimits.assetBytes / 1024 / 1024)
    throw new NotDone('tooLarge', `This picture has more than ${most} MB. Make it smaller.`)
  }
  await expectNoLink(scan.root, 'assets')
  const base = baseName(name)
  for (let number = 1; ; number += 1) {
    const path = `assets/${base}${number === 1 ? '' : `-${number}`}.${ending}`
    if (await isSame(scan.root, path, bytes)) return path
    if (await lstat(join(scan.root, path)).catch(() => null)) continue
    await writeAtomically(join(scan.root, path), bytes, { isDurable: true }).catch((error: unknown) => {
      throw notWritten(error)
    })
    return path
  }
}

function baseName(name: string): string {
  const plain = asciiSpelling(name.replace(/\.[A-Za-z]+$/, ''))
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60)
  return plain || 'picture'
}

async function isSame(root: string, path: string, bytes: Buffer): Promise<boolean> {
  const there = await readBankFile(root, path, bytes.length).catch(() => null)
  return there?.equals(bytes) ?? false
}

/** A picture of the bank; null when it has none of that name. `path` is inside assets/. */
export async function pictureBytes({ scan }: OpenedBank, path: string): Promise<Uint8Array | null> {
  if (imageType(path) === null || !scan.files.some((file) => file.path === `assets/${path}`)) return null
  return readBankFile(scan.root, `assets/${path}`, defaultLimits.assetBytes).catch(() => null)
}
