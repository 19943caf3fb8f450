/** Sub- and superscripts without HTML: as Unicode where every character has one, else as a formula. */
import { textEscaped } from './mathmlToTex'

const plain = '0123456789+-=()'
const raised = new Map(zip(`${plain}−inabcdefghjklmoprstuvwxyz`, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾⁻ⁱⁿᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'))
const lowered = new Map(zip(`${plain}−aehijklmnoprstuvx`, '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎₋ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'))

function zip(from: string, to: string): [string, string][] {
  const images = Array.from(to)
  return Array.from(from, (character, index) => [character, images[index] ?? character])
}

/** `unicode` when the script can be written with Unicode's own characters, else `tex`. */
export function scriptOf(text: string, kind: 'sub' | 'sup'): { unicode: string } | { tex: string } {
  const images = Array.from(text, (character) => (kind === 'sup' ? raised : lowered).get(character))
  if (images.every((image) => image !== undefined)) return { unicode: images.join('') }
  return { tex: `${kind === 'sup' ? '^' : '_'}{\\text{${textEscaped(text)}}}` }
}
