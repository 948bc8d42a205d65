import { panelError } from '../../shared/contract/host-failure.ts'
import { operations, type OperationName } from '../../shared/contract/operations.ts'
import type { FailureKind, FailureSubject, HostError } from '../../shared/domain/failure.ts'
import type { Connection } from './connection.ts'
import type { LaneOutcome } from './lane.ts'
import { openErrorKind, openErrorWords } from './open-error.ts'
import type { Refusal } from './powershell-process.ts'

/** Returns the kind of failure where no PowerShell here could carry out the call. */
export const withoutPowerShell = (connection: Connection | null): FailureKind =>
  connection === null ? 'PowerShellMissing' : 'TransportUnavailable'

const hostWords = ({ words }: { readonly words: string }) => (words === '' ? {} : { hostMessage: words })

/** A policy may forbid script files, or leave so little of the language that nothing of ours can run in it. */
function kindOfRefusal(refusal: Refusal | undefined): FailureKind {
  if (refusal === undefined) return 'HostUnavailable'
  if (refusal.languageMode !== 'FullLanguage') return 'LanguageConstrained'
  return refusal.errorId.startsWith('UnauthorizedAccess') ? 'ScriptsForbidden' : 'HostUnavailable'
}

/** The failure that a call without an answer stands for. */
export function failureOf(
  outcome: Exclude<LaneOutcome, { kind: 'answer' }>,
  name: OperationName,
  subject: FailureSubject,
  connection: Connection | null,
): HostError {
  switch (outcome.kind) {
    case 'signInNeeded':
      return panelError('SignInNeeded', name, subject)
    case 'unopened': {
      const { error } = outcome
      const kind = connection === null ? 'HostUnavailable' : openErrorKind(error, connection)
      return panelError(kind, name, subject, {
        ...hostWords({ words: openErrorWords(error) }),
        errorId: error.errorId,
      })
    }
    case 'missing':
      return panelError('PowerShellMissing', name, subject)
    case 'altered':
      return panelError('ProgramAltered', name, { ...subject, file: outcome.file })
    case 'timedOut':
      return panelError('TimedOut', name, subject)
    case 'refused':
      return panelError(
        outcome.wrongModule ? 'ModuleMismatch' : 'HyperVMissing',
        name,
        subject,
        hostWords(outcome),
      )
    case 'failed':
      return panelError(kindOfRefusal(outcome.refusal), name, subject, hostWords(outcome))
    case 'notBegun':
      return panelError('HostUnavailable', name, subject, hostWords(outcome))
    case 'lost': {
      const kind = operations[name].kind === 'command' ? 'Lost' : 'HostUnavailable'
      return panelError(kind, name, subject, hostWords(outcome))
    }
  }
}
