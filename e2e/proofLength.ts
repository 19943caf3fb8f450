/**
 * Some proofs are long: twenty kills, each hostile text in each field, each screen in each theme. `npm test` runs a short,
 * representative part of each; `npm run proofs` all of it.
 */
export const isFullLength = process.env.REHEARSE_PROOFS === 'full'
