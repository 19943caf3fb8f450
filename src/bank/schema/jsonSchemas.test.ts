import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { jsonSchemas } from './jsonSchemas'

const folder = new URL('../../../questions/schema/', import.meta.url)

test('the schemas editors read are those that judge the files: npm run banks -- schema writes them', () => {
  const written = new Map(
    readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
  )
  expect(written).toEqual(jsonSchemas())
})
