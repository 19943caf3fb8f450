/**
 * A form as a short code that can be read aloud: which bank in which state, which exam, and how it is drawn.
 * Invariants: the same form has the same code on every machine; one wrong or swapped character is noticed.
 *
 * Eighteen characters in groups of three, as in `K7M-2QX-0RD-5TB-W9E-1HC`: 82 bits and a checksum of eight.
 */
import type { BankId, ExamId } from '../bank/ids'
import { nameHash } from '../common/nameHash'

/** `source`: the number of a sealed mock, 1 to 12, or 0 for the whole bank. `seed`: 0 to 2^32 - 1. */
export type SharedDraw = { source: number; withTrial: boolean; seed: number }

/** What a code is of. `bankHash` is the bank's hash as its summary has it. */
export type CodedForm = SharedDraw & { bankId: BankId; bankHash: string; examId: ExamId }

/** What a code says: marks of bank, content and exam, to be compared with those that are here. */
export type FormCode = SharedDraw & { bankMark: number; contentMark: number; examMark: number }

/** Why a text is no code: it does not look like one, a character is wrong, or a newer program made it. */
export type CodeFault = 'noCode' | 'mistyped' | 'newer'

/** Crockford's: no I, L, O or U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 18
const groupLength = 3
const version = 0

const widths = {
  version: 2,
  bankMark: 13,
  contentMark: 20,
  examMark: 10,
  source: 4,
  withTrial: 1,
  seed: 32,
} as const
type Part = keyof typeof widths
const parts = Object.keys(widths) as Part[]

const checkBits = 8n

/** The code of a form. */
export function formCode({ bankId, bankHash, examId, source, withTrial, seed }: CodedForm): string {
  const values: Record<Part, number> = {
    version,
    ...marksOf({ bankId, bankHash, examId }),
    source,
    withTrial: Number(withTrial),
    seed,
  }
  const bits = parts.reduce((sum, part) => (sum << BigInt(widths[part])) | BigInt(values[part]), 0n)
  return grouped((bits << checkBits) | BigInt(checksum(bits)))
}

/** The marks a code has of a bank and an exam. */
export function marksOf({
  bankId,
  bankHash,
  examId,
}: Pick<CodedForm, 'bankId' | 'bankHash' | 'examId'>): Pick<
  FormCode,
  'bankMark' | 'contentMark' | 'examMark'
> {
  return {
    bankMark: mark(`bank ${bankId}`, widths.bankMark),
    contentMark: mark(`content ${bankHash}`, widths.contentMark),
    examMark: mark(`exam ${examId}`, widths.examMark),
  }
}

/** What a typed code says. Case, spaces and hyphens do not count; O is read as 0, I and L as 1. */
export function parseFormCode(text: string): FormCode | CodeFault {
  const bits = bitsOf(text)
  if (typeof bits === 'string') return bits
  const { version: found, withTrial, ...code } = split(bits >> checkBits)
  return found === version ? { ...code, withTrial: withTrial === 1 } : 'newer'
}

/** A typed code as Rehearse writes it, in capitals and groups; any other text as it is. */
export function writtenCode(text: string): string {
  const bits = bitsOf(text)
  return typeof bits === 'string' ? text : grouped(bits)
}

/** What a typed text stands for, with its checksum. */
function bitsOf(text: string): bigint | Exclude<CodeFault, 'newer'> {
  const plain = text
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}._]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  const digits = plain.split('').map((character) => alphabet.indexOf(character))
  if (digits.length !== length || digits.includes(-1)) return 'noCode'
  const all = digits.reduce((sum, digit) => (sum << 5n) | BigInt(digit), 0n)
  return Number(all & 0xffn) === checksum(all >> checkBits) ? all : 'mistyped'
}

function split(bits: bigint): Record<Part, number> {
  let rest = bits
  const values = parts.toReversed().map((part) => {
    const width = BigInt(widths[part])
    const value = Number(rest & ((1n << width) - 1n))
    rest >>= width
    return [part, value] as const
  })
  return Object.fromEntries(values) as Record<Part, number>
}

function grouped(all: bigint): string {
  const characters = Array.from({ length }, (_, index) => {
    const shift = BigInt((length - 1 - index) * 5)
    return alphabet[Number((all >> shift) & 31n)] ?? ''
  })
  return characters
    .map((character, index) => (index > 0 && index % groupLength === 0 ? `-${character}` : character))
    .join('')
}

function mark(name: string, width: number): number {
  return nameHash(name) >>> (32 - width)
}

function checksum(bits: bigint): number {
  return mark(`code ${bits}`, Number(checkBits))
}
