/**
 * Properties are tried on the same examples everywhere: a run fails for what changed. `REHEARSE_SEED` draws others, and
 * `npm run proofs` draws more of them.
 */
import fc from 'fast-check'

fc.configureGlobal({
  seed: Number(process.env.REHEARSE_SEED ?? 1),
  numRuns: process.env.REHEARSE_PROOFS === 'full' ? 400 : 40,
})
