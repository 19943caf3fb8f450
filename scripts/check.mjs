/** `npm run check`: every fast gate, cheapest first. Stops at the first that fails. */
import { ensureDependencies, must, tool } from './setUp.mjs'

ensureDependencies()

const node = process.execPath
const projects = [
  '.',
  'src/core',
  'src/core/tsconfig.test.json',
  'src/bank',
  'src/service',
  'src/main',
  'src/renderer',
]

must('checking the lock file', node, ['scripts/checkLock.mjs'])
must('checking Electron’s release', node, ['scripts/checkElectron.mjs'])
must('checking format (prettier)', node, [
  tool('prettier/bin/prettier.cjs'),
  '--check',
  '--log-level',
  'warn',
  '.',
])
for (const project of projects) {
  must(`checking types of ${project}`, node, [tool('typescript-native/bin/tsc'), '--noEmit', '-p', project])
}
must('checking rules (oxlint)', node, [tool('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings'])
must('checking layers (dependency-cruiser)', node, [
  tool('dependency-cruiser/bin/dependency-cruise.mjs'),
  '--config',
  '.dependency-cruiser.cjs',
  '--output-type',
  'err',
  'src',
  'e2e',
])
must('checking for dead code (knip)', node, [tool('knip/bin/knip.js')])
must('checking the shipped banks', node, [tool('tsx/dist/cli.mjs'), 'src/bank/cli.ts', 'lint', '--strict'])
must('running unit tests (vitest)', node, [tool('vitest/vitest.mjs'), 'run'])
