import { afterAll, beforeAll, describe } from 'vitest'
import { commandCases, hostileNameCases } from './host-conformance/command-cases.ts'
import { detailCases } from './host-conformance/detail-cases.ts'
import { keepAndApplyCases } from './host-conformance/keep-and-apply-cases.ts'
import { queryCases } from './host-conformance/query-cases.ts'
import { brokenConnectionCases, errorKindCases, refusalCases } from './host-conformance/refusal-cases.ts'
import { clusterCases, releaseCases } from './host-conformance/release-cases.ts'
import { sickCases } from './host-conformance/sick-cases.ts'
import { spellingCases } from './host-conformance/spelling-cases.ts'
import { subsetCases } from './host-conformance/subset-cases.ts'
import { targetCases } from './host-conformance/target-cases.ts'
import { transportCases } from './host-conformance/transport-cases.ts'
import type { Adapter } from './host-conformance/twin.ts'
import type { InventorySource } from '../shared/domain/inventory-source.ts'

/** The way in which a host that has several is read. */
type ReadBy = InventorySource['by']

function over(
  suite: string,
  name: string,
  open: () => Promise<Adapter>,
  cases: (opened: () => Adapter) => void,
): void {
  describe(`${suite}: ${name}`, () => {
    let adapter: Adapter | null = null
    beforeAll(async () => {
      adapter = await open()
    })
    afterAll(() => adapter?.close())
    cases(() => {
      if (adapter === null) throw new Error('the host was not opened')
      return adapter
    })
  })
}

/** The one suite that every kind of host must pass: same calls, same records, same failures, same worlds afterwards. */
export function hostConformance(name: string, open: () => Promise<Adapter>, by?: ReadBy): void {
  over('host conformance', name, open, (opened) => {
    queryCases(opened, by)
    commandCases(opened)
    keepAndApplyCases(opened)
    spellingCases(opened)
    refusalCases(opened)
    targetCases(opened)
    detailCases(opened)
    clusterCases(opened)
    sickCases(opened)
    subsetCases(opened)
  })
}

/**
 * Tests the transport to a host that is reached over another one's adapter: whole records and every kind of
 * text and error cross as they are, and a transport that breaks is reported. The operations themselves are
 * the work of the same functions.
 */
export function transportConformance(name: string, open: () => Promise<Adapter>, by?: ReadBy): void {
  over('host conformance', name, open, (opened) => {
    queryCases(opened, by)
    hostileNameCases(opened)
    keepAndApplyCases(opened)
    errorKindCases(opened)
    brokenConnectionCases(opened)
    clusterCases(opened)
    transportCases(opened)
  })
}

/** The cases of a host of Windows Server 2012 R2. */
export function oldHostConformance(name: string, open: () => Promise<Adapter>): void {
  over('old host conformance', name, open, releaseCases)
}
