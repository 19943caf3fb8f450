/**
 * The files of what a person points at on the disk, for importing.
 * Invariants: links are not followed, hidden files not read, and what is too large is refused before it is read.
 */
import { lstat, opendir, readFile } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { isHiddenName } from '../files/bankParts'
import type { ImportIssue, SourceFile } from './imported'

const megabyte = 1024 * 1024
const fileBytes = 512 * megabyte
const totalBytes = 1024 * megabyte
const mostFiles = 20_000
const deepest = 12

/** Files by their path from what was pointed at; a single file has its name. */
export type ReadSource = { files: SourceFile[]; issues: ImportIssue[] }

type Walk = ReadSource & { root: string; byteCount: number; listed: number }

/** Reads a file, or the files of a folder in the order of their paths. Never throws: what cannot be read is an issue. */
export async function readSource(path: string): Promise<ReadSource> {
  const walk: Walk = { files: [], issues: [], root: path, byteCount: 0, listed: 0 }
  const stats = await lstat(path).catch(() => null)
  if (!stats) report(walk, path, { code: 'missing', message: 'There is no such file or folder.' })
  else if (stats.isDirectory()) await readFolder(walk, path, 0)
  else await readOne(walk, path)
  return { files: walk.files, issues: walk.issues }
}

async function readFolder(walk: Walk, folder: string, depth: number): Promise<void> {
  const names: { name: string; isFolder: boolean }[] = []
  try {
    for await (const entry of await opendir(folder)) {
      walk.listed += 1
      if (walk.listed > mostFiles) break
      if (!isHiddenName(entry.name) && entry.name !== 'node_modules') {
        names.push({ name: entry.name, isFolder: entry.isDirectory() })
      }
    }
  } catch {
    report(walk, folder, { code: 'file-unreadable', message: 'This folder could not be read.' })
  }
  if (walk.listed > mostFiles) {
    report(walk, folder, {
      code: 'too-many-files',
      message: `Only the first ${mostFiles} files were looked at.`,
    })
  }
  for (const { name, isFolder } of names.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, name)
    if (!isFolder) await readOne(walk, path)
    else if (depth < deepest) await readFolder(walk, path, depth + 1)
    else
      report(walk, path, {
        code: 'too-deep',
        message: `Folders nested more than ${deepest} deep are not read.`,
      })
  }
}

async function readOne(walk: Walk, path: string): Promise<void> {
  const stats = await lstat(path).catch(() => null)
  if (!stats?.isFile()) {
    report(walk, path, { code: 'not-a-file', message: 'This is a link or a device, which is not read.' })
  } else if (stats.size > fileBytes || walk.byteCount + stats.size > totalBytes) {
    report(walk, path, {
      code: 'file-too-large',
      message: 'This file is too large to be imported. Split it.',
    })
  } else {
    walk.byteCount += stats.size
    const bytes = await readFile(path).catch(() => null)
    if (bytes) walk.files.push({ path: pathIn(walk.root, path), bytes })
    else
      report(walk, path, {
        code: 'file-unreadable',
        message: 'You may not read this file, or it changed meanwhile.',
      })
  }
}

function pathIn(root: string, path: string): string {
  return path === root ? basename(path) : relative(root, path).split(sep).join('/')
}

function report(walk: Walk, path: string, { code, message }: { code: string; message: string }): void {
  walk.issues.push({ severity: 'error', code, line: null, path: pathIn(walk.root, path), message, raw: null })
}
