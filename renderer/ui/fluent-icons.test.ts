import { expect, test } from 'vitest'
import { fluentIcons } from './fluent-icons.ts'

test.each(Object.entries(fluentIcons))('%s is drawn', (_name, outlines) => {
  expect(outlines.length).toBeGreaterThan(0)
  for (const outline of outlines) expect(outline).toMatch(/^[Mm][\d\s.,a-zA-Z-]+$/u)
})
