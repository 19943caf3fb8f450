import { expect, test } from 'vitest'
import { lockProblems } from './checkLock.mjs'
import { isSupportedNode } from '../bin/supportedNode.mjs'
import { stalePackages } from './setUp.mjs'

test('supports the Node versions the project names, and no older ones', () => {
  expect(['v20.19.0', 'v20.20.2', 'v22.12.0', 'v24.1.0', 'v26.0.0'].map(isSupportedNode)).not.toContain(false)
  expect(['v18.20.0', 'v20.18.3', 'v21.7.0', 'v22.11.0'].map(isSupportedNode)).not.toContain(true)
})

test('finds packages that are missing or of another version, but not those of other platforms', () => {
  const locked = {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0' },
    'node_modules/c': { version: '1.0.0' },
    'node_modules/win-only': { version: '1.0.0', optional: true },
  }
  const installed = { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.9.0' } }
  expect(stalePackages(locked, installed)).toEqual(['node_modules/b', 'node_modules/c'])
})

test('refuses a lock file without another platform’s binding, or with a download address', () => {
  const packages = {
    'node_modules/linter': { optionalDependencies: { '@linter/mac': '1', '@linter/linux': '1' } },
    'node_modules/@linter/linux': { resolved: 'https://example.test/linux.tgz' },
  }
  expect(lockProblems(packages)).toEqual([
    'node_modules/linter needs @linter/mac, which is not in package-lock.json.',
    'node_modules/@linter/linux carries a download address.',
  ])
})
