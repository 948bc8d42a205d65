import { afterAll, beforeAll, describe } from 'vitest'
import { commandCases } from './host-conformance/command-cases.ts'
import { detailCases } from './host-conformance/detail-cases.ts'
import { queryCases } from './host-conformance/query-cases.ts'
import { refusalCases } from './host-conformance/refusal-cases.ts'
import { targetCases } from './host-conformance/target-cases.ts'
import type { Adapter } from './host-conformance/twin.ts'

/** The one suite that every kind of host must pass: same calls, same records, same failures, same worlds afterwards. */
export function hostConformance(name: string, open: () => Promise<Adapter>): void {
  describe(`host conformance: ${name}`, () => {
    let adapter: Adapter | null = null
    beforeAll(async () => {
      adapter = await open()
    })
    afterAll(() => adapter?.close())
    const opened = (): Adapter => {
      if (adapter === null) throw new Error('the host was not opened')
      return adapter
    }
    queryCases(opened)
    commandCases(opened)
    refusalCases(opened)
    targetCases(opened)
    detailCases(opened)
  })
}
