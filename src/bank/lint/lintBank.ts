/**
 * What keeps a sound bank good: rules for authors, run by `npm run banks -- lint` and never when a bank is opened.
 * Invariant: a rule reads a bank's content and reports problems in the same form as the reader does.
 */
import type { Problem } from '#core/bank/bank'
import { loadFiles } from '../files/loadFiles'
import { scanBank } from '../files/scanBank'
import { readBank, type BankContent } from '../readBank'
import { balanceProblems } from './balanceRules'
import { factProblems } from './factRules'
import { familyProblems } from './familyRules'
import { keyProblems } from './keyRules'
import { linkProblems } from './linkRules'
import { serviceProblems } from './serviceRules'
import { markdownProblems } from './markdownRules'
import { textProblems } from './textRules'
import { verificationProblems } from './verificationRules'

/** A bank as `lint` and `coverage` see it. `root` is the real path of its folder. */
export type LintedBank = { root: string; content: BankContent }

/** Reads the bank at a path. Never throws on what files hold. */
export async function openForLint(path: string): Promise<LintedBank> {
  const scan = await scanBank(path)
  const { files } = await loadFiles(scan)
  return { root: scan.root, content: readBank(scan, files) }
}

/** Every problem of a bank: those of the reader, then those of the rules. */
export async function lintBank({ root, content }: LintedBank): Promise<Problem[]> {
  return [
    ...content.problems,
    ...keyProblems(content),
    ...textProblems(content),
    ...markdownProblems(content),
    ...balanceProblems(content),
    ...factProblems(content),
    ...familyProblems(content),
    ...linkProblems(content),
    ...serviceProblems(content),
    ...(await verificationProblems(root, content)),
  ]
}
