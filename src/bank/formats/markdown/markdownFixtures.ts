import { fileOf } from '../formatFixtures'
import { importMarkdown } from './importMarkdown'

export function read(text: string) {
  return importMarkdown(fileOf('bank.md', text))
}

export const bird = `### Which is a bird?

- [ ] Trout
- [x] Sparrow
- [ ] Bat

**[⬆ Back to Top](#table-of-contents)**
`

export const details = `1. Which is a bird?
    - A. Trout
    - B. Sparrow
    - C. Bat

    <details markdown=1><summary markdown='span'>Answer</summary>
      Correct answer: B
    </details>
`
