/**
 * A formula in TeX as a piece of a line that can be read: `\frac{U}{R}` as U/R. Invariant: it never throws, never grows
 * the text, and looks at each character a fixed number of times, whatever the formula is.
 */

/** Fractions within fractions are read to this depth. */
const mostNested = 3

/** The words and signs of a formula; a command that is not known gives its name. */
export function formulaText(tex: string): string {
  let text = tex.replaceAll(/\\[{}]/g, (brace) => (brace === '\\{' ? openBrace : closeBrace))
  text = text.replaceAll(/\^\{?\\circ\b\}?/g, '°').replaceAll(/\\(?:begin|end)\{[^{}]*\}/g, ' ')
  for (let depth = 0; depth < mostNested; depth += 1) {
    text = text
      .replaceAll(/\\[dt]?frac ?\{([^{}]*)\} ?\{([^{}]*)\}/g, (_, top: string, below: string) => {
        return `${grouped(top)}/${grouped(below)}`
      })
      .replaceAll(/\\sqrt ?\{([^{}]*)\}/g, (_, root: string) => `√${grouped(root)}`)
      .replaceAll(/\\(?:text|operatorname|math[a-z]{2,4})\{([^{}]*)\}/g, '$1')
      .replaceAll(/\^\{([^{}]*)\}/g, (_, power: string) => raised(power))
  }
  return text
    .replaceAll(/\^(\w)/g, (_, power: string) => raised(power))
    .replaceAll(/_\{?(\d)\}?(?!\d)/g, (_, digit: string) => subscripts[Number(digit)] ?? '')
    .replaceAll(/\\([A-Za-z]+|[^A-Za-z])/g, (_, name: string) => symbols.get(name) ?? nameOf(name))
    .replaceAll(/[{}]/g, '')
    .replaceAll(/[~&]/g, ' ')
    .replaceAll(openBrace, '{')
    .replaceAll(closeBrace, '}')
    .trim()
}

// Stand for braces that are written, until those that group are gone.
const openBrace = '\u{E000}'
const closeBrace = '\u{E001}'

/** Parts of a fraction or root that are more than a name or number keep together. */
function grouped(part: string): string {
  const text = part.trim()
  return /^\\?[\p{L}\p{N}.,_]*$/u.test(text) ? text : `(${text})`
}

function raised(power: string): string {
  const text = power.trim()
  const signs = Array.from(text, (sign) => superscripts.get(sign))
  if (signs.every((sign) => sign !== undefined)) return signs.join('')
  return /^\\?[\p{L}\p{N}]+$/u.test(text) ? `^${text}` : `^(${text})`
}

const subscripts = Array.from('₀₁₂₃₄₅₆₇₈₉')

const superscripts: ReadonlyMap<string, string> = new Map([
  ...Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹', (sign, digit) => [String(digit), sign] as const),
  ['-', '⁻'],
  ['+', '⁺'],
  ['n', 'ⁿ'],
])

/** Spaces, functions and marks without a sign of their own. */
function nameOf(name: string): string {
  return /^[A-Za-z]/.test(name) ? name : /[\\,;:! \n]/.test(name) ? ' ' : name
}

const symbols: ReadonlyMap<string, string> = new Map([
  ...[
    'left',
    'right',
    'big',
    'Big',
    'bigl',
    'bigr',
    'displaystyle',
    'limits',
    'mathrm',
    'mathbf',
    'text',
  ].map((name) => [name, ''] as const),
  ['quad', ' '],
  ['qquad', ' '],
  ['cdot', ' · '],
  ['times', ' × '],
  ['div', ' ÷ '],
  ['pm', ' ±'],
  ['le', ' ≤ '],
  ['leq', ' ≤ '],
  ['ge', ' ≥ '],
  ['geq', ' ≥ '],
  ['ne', ' ≠ '],
  ['neq', ' ≠ '],
  ['approx', ' ≈ '],
  ['sim', ' ~ '],
  ['in', ' ∈ '],
  ['to', ' → '],
  ['rightarrow', ' → '],
  ['Rightarrow', ' ⇒ '],
  ['infty', '∞'],
  ['sum', '∑'],
  ['prod', '∏'],
  ['int', '∫'],
  ['partial', '∂'],
  ['nabla', '∇'],
  ['degree', '°'],
  ['circ', '∘'],
  ['ldots', '…'],
  ['dots', '…'],
  ['alpha', 'α'],
  ['beta', 'β'],
  ['gamma', 'γ'],
  ['delta', 'δ'],
  ['Delta', 'Δ'],
  ['epsilon', 'ε'],
  ['varepsilon', 'ε'],
  ['eta', 'η'],
  ['theta', 'θ'],
  ['lambda', 'λ'],
  ['mu', 'μ'],
  ['pi', 'π'],
  ['rho', 'ρ'],
  ['sigma', 'σ'],
  ['Sigma', 'Σ'],
  ['tau', 'τ'],
  ['phi', 'φ'],
  ['varphi', 'φ'],
  ['omega', 'ω'],
  ['Omega', 'Ω'],
])
