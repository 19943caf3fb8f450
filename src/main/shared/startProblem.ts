/** Why Rehearse cannot start, in one sentence for the person that says what to do. */
export class StartProblem extends Error {}

/** The data folder cannot be made, read or written. */
export function unusableFolder(dataFolder: string, cause: unknown): StartProblem {
  return new StartProblem(
    `Rehearse cannot use its data folder (${dataFolder}). Make it a folder you can write to, or set REHEARSE_HOME to another one.`,
    { cause },
  )
}
