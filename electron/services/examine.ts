import type { HyperVHost } from '../../shared/contract/hyper-v-host.ts'
import { HostError } from '../../shared/domain/failure.ts'
import type { Finding } from '../../shared/domain/finding.ts'
import { failureText } from '../../shared/words/failures.ts'
import { words } from '../../shared/words/words.ts'
import { isHyperVFrom } from '../powershell/hyper-v-origin.ts'
import { hyperVRootsOf, locatePowerShell, type PowerShellPlace } from '../powershell/locate-powershell.ts'
import type { Probed } from '../powershell/probe.ts'

/** The ports of an examination; none of them changes anything. */
export interface ExaminePorts extends PowerShellPlace {
  /** Asks the PowerShell at this path; rejects with what went wrong. */
  readonly probe: (executable: string) => Promise<Probed>
  /** Hyper-V on this computer, to be read once; `null` where that is not wanted. */
  readonly host: HyperVHost | null
  /** Milliseconds. */
  readonly now: () => number
}

const finding = (what: Finding['what'], ok: boolean, text: string): Finding => ({ what, ok, text })

/** Group policies win over what the panel asks for; with these, unsigned files of this computer do not run. */
const FORBIDDING = new Set(['AllSigned', 'Restricted', 'Default'])

function policyFinding({ policies }: Probed): Finding {
  const forbids = ['MachinePolicy', 'UserPolicy'].find((scope) => FORBIDDING.has(policies[scope] ?? ''))
  return forbids === undefined
    ? finding('policy', true, words.doctorWords.policy(policies['Process'] ?? 'Undefined'))
    : finding('policy', false, words.doctorWords.policyForbids(forbids, policies[forbids] ?? ''))
}

function moduleFinding(place: PowerShellPlace, probed: Probed): Finding {
  const { hyperV } = probed
  if (hyperV === null) return finding('module', false, words.doctorWords.noModule)
  return isHyperVFrom(hyperVRootsOf(place), probed)
    ? finding('module', true, words.doctorWords.module(hyperV.version, hyperV.folder))
    : finding('module', false, words.doctorWords.foreignModule(hyperV.folder))
}

function rightsFinding({ rights }: Probed): Finding {
  switch (rights) {
    case 'administrator':
    case 'hyperVAdministrator':
      return finding('rights', true, words.doctorWords[rights])
    case 'none':
      return finding('rights', false, words.doctorWords.noRights)
    case 'unknown':
      return finding('rights', false, words.doctorWords.rightsUnknown)
  }
}

function versionFinding({ edition, version }: Probed): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const isEnough = major > 5 || (major === 5 && minor >= 1)
  return finding(
    'version',
    isEnough,
    isEnough ? words.doctorWords.version(edition, version) : words.doctorWords.versionTooOld(version),
  )
}

async function inventoryFinding(host: HyperVHost, now: () => number): Promise<Finding> {
  const begun = now()
  try {
    const { machines, checkpoints, source } = await host.calls.getInventory({ hostId: 'local' })
    const text = words.doctorWords.inventory(machines.length, checkpoints.length, Math.round(now() - begun))
    return finding('inventory', true, source ? `${text} ${words.doctorWords.source(source)}` : text)
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    const { hostMessage = '' } = error.failure
    return finding('inventory', false, `${failureText(error.failure)} ${hostMessage}`.trimEnd())
  }
}

/** Why a program gave no answer: what it wrote, else how it ended. Never its command line, which holds the whole question. */
export function probeReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const of = (name: string): unknown => Reflect.get(error, name)
  const written = of('stderr')
  if (typeof written === 'string' && written.trim() !== '') return written.trim().slice(0, 500)
  if (of('killed') === true) return words.doctorWords.noAnswerInTime
  const code = of('code') ?? of('signal')
  if (typeof code === 'number' || typeof code === 'string') return String(code)
  return error.message === '' ? words.doctorWords.noWord : error.message
}

/** Looks at all that working with Hyper-V on this computer depends on, in the order in which it fails. */
export async function* examine(ports: ExaminePorts): AsyncGenerator<Finding, void> {
  const isWindows = ports.platform === 'win32'
  yield finding(
    'system',
    isWindows,
    isWindows ? words.doctorWords.windows : words.doctorWords.notWindows(ports.platform),
  )
  const executable = locatePowerShell(ports)
  if (executable === null) {
    yield finding('powerShell', false, words.doctorWords.noPowerShell)
    return
  }
  try {
    const probed = await ports.probe(executable)
    yield finding('powerShell', true, executable)
    yield versionFinding(probed)
    yield policyFinding(probed)
    const isFull = probed.languageMode === 'FullLanguage'
    yield finding(
      'language',
      isFull,
      (isFull ? words.doctorWords.language : words.doctorWords.languageForbids)(probed.languageMode),
    )
    yield moduleFinding(ports, probed)
    yield rightsFinding(probed)
  } catch (error) {
    yield finding('powerShell', false, words.doctorWords.noAnswer(probeReason(error)))
    return
  }
  if (ports.host) yield await inventoryFinding(ports.host, ports.now)
}
