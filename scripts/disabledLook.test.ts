import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')

test.each([
  ['the contrast theme', /:root\[data-theme='contrast'\] \{([^}]*)\}/],
  ['contrast asked for by the system', /@media \(prefers-contrast: more\) \{\s*:root \{([^}]*)\}/],
])('a disabled button differs from others by its line and its color: %s', (_, block) => {
  const tokens = block.exec(read('../src/renderer/ui/tokens.css'))?.[1] ?? ''
  const valueOf = (name: string) => new RegExp(`--${name}: ([^;]+);`).exec(tokens)?.[1]
  expect(valueOf('off-style')).toBe('dashed')
  expect(valueOf('off')).not.toBe(valueOf('ink'))
  expect(valueOf('off')).not.toBe(valueOf('muted'))
  expect(read('../src/renderer/ui/Button.module.css')).toMatch(
    /\.button:disabled \{[^}]*border-style: var\(--off-style\);[^}]*color: var\(--off\)/,
  )
})
