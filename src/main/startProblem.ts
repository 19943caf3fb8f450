/** Why Rehearse cannot start, in one sentence for the person that says what to do. */
export class StartProblem extends Error {}
