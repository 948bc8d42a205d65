import type { FailureKind } from '../../shared/domain/failure.ts'
import { needsPassword, type HostAddress } from '../../shared/domain/host-address.ts'
import { z } from '../../shared/domain/schema.ts'

export const openError = z.object({
  /** `FullyQualifiedErrorId`, the same in every language. */
  errorId: z.string(),
  /** The transport's own code, a result code or one of Windows' error numbers. */
  code: z.number().nullable(),
  /** Name of the innermost exception's type. */
  cause: z.string(),
  message: z.string(),
  /** The output of ssh, and of the far side through it. */
  said: z.string(),
})
/** Why a session on another computer could not be opened, as PowerShell and ssh tell it. */
export type OpenError = z.infer<typeof openError>

/**
 * The messages of ssh, in English on every system: it has no other language. The first that fits counts; ssh
 * reports a changed key together with the words for an unknown one. https://man.openbsd.org/ssh
 */
const SSH_WORDS: readonly (readonly [RegExp, FailureKind])[] = [
  [/REMOTE HOST IDENTIFICATION HAS CHANGED/u, 'HostKeyChanged'],
  [/Host key verification failed|host key is known for/u, 'HostKeyUnknown'],
  [/Could not resolve hostname/u, 'NameNotFound'],
  [/^ssh: connect to (?:host|address) .*(?:refused|timed out|unreachable|No route to host)/imu, 'PortClosed'],
  [/Permission denied \(|Too many authentication failures/u, 'SignInRefused'],
  [/subsystem request failed|(?:pwsh|powershell)\S*: .*(?:not found|No such file)/iu, 'SubsystemMissing'],
]

/**
 * Before the comma of the error's id: the names that PowerShell gives to WinRM's codes, and the codes it has no name for.
 * https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_remote_troubleshooting
 */
const WINRM_IDS: Readonly<Record<string, FailureKind>> = {
  AccessDenied: 'AccessDenied',
  CannotConnect: 'PortClosed',
  CannotConnectWinRMService: 'PortClosed',
  CannotUseIPAddress: 'NotTrustedByName',
  ClientKerberosDisabled: 'NotTrustedByName',
  ComputerNotFound: 'NameNotFound',
  ExplicitCredentialsRequired: 'SignInNeeded',
  InvalidResourceUri: 'EndpointMissing',
  LogonFailure: 'SignInRefused',
  NamedParameterNotFound: 'TransportUnavailable',
  NetworkPathNotFound: 'NameNotFound',
  PathNotFound: 'SignInRefused',
  RemoteConnectionDisallowed: 'EndpointMissing',
  RemoteSessionDisallowed: 'EndpointMissing',
  ServerNotTrusted: 'NotTrustedByName',
  TargetUnknown: 'NotTrustedByName',
  WinRMOperationTimeout: 'PortClosed',
  WorkgroupCannotUseKerberos: 'NotTrustedByName',
}

/**
 * Codes of the transport: those of WinRM (0x8033....), of Windows' security (0x8009....), of WinHTTP (12...) and of
 * Windows itself. https://learn.microsoft.com/windows/win32/winhttp/error-messages,
 * https://learn.microsoft.com/windows/win32/secauthn/sspi-status-codes; WinRM's quotas as ERROR_WSMAN_QUOTA_MAX_SHELLS,
 * ..._SHELLS_PPQ and ..._PLUGINSHELLS_PPQ in wsmerror.h, which PowerShell's CimChildJobBase.cs has too.
 */
const CODES: Readonly<Record<number, FailureKind>> = {
  5: 'AccessDenied',
  53: 'NameNotFound',
  1326: 'SignInRefused',
  // The account is locked out, disabled, or its password has run out.
  1330: 'SignInRefused',
  1331: 'SignInRefused',
  1909: 'SignInRefused',
  12002: 'PortClosed',
  12007: 'NameNotFound',
  12029: 'PortClosed',
  12037: 'CertificateUntrusted',
  12038: 'CertificateUntrusted',
  12045: 'CertificateUntrusted',
  12057: 'CertificateUntrusted',
  12169: 'CertificateUntrusted',
  12170: 'CertificateUntrusted',
  12175: 'CertificateUntrusted',
  12179: 'CertificateUntrusted',
  0x80090303: 'NotTrustedByName',
  0x8009030c: 'SignInRefused',
  0x8009030e: 'SignInNeeded',
  0x80090311: 'NotTrustedByName',
  0x80090322: 'NotTrustedByName',
  0x80090325: 'CertificateUntrusted',
  0x80338002: 'EndpointMissing',
  0x80338012: 'PortClosed',
  0x8033803b: 'EndpointMissing',
  0x803380e2: 'NotTrustedByName',
  0x803380e4: 'NotTrustedByName',
  0x803380e5: 'SignInNeeded',
  0x8033810c: 'NotTrustedByName',
  0x80338112: 'PortClosed',
  0x80338126: 'PortClosed',
  // Not 0x803381a6, which is the quota of operations; WinRM has these of its own, and each endpoint has its own.
  0x803381a5: 'TooManySessions',
  0x803381b9: 'NameNotFound',
  0x803381bb: 'NotTrustedByName',
  0x803381e4: 'TooManySessions',
  0x803381e6: 'TooManySessions',
}

const ofSsh = ({ said, cause }: OpenError): FailureKind | undefined =>
  SSH_WORDS.find(([words]) => words.test(said))?.[1] ??
  (cause === 'CommandNotFoundException' ? 'TransportUnavailable' : undefined)

function ofWinRm({ errorId, code }: OpenError): FailureKind | undefined {
  const [id = ''] = errorId.split(',')
  if (errorId.startsWith('System.Management.Automation.Remoting.PSRemotingDataStructureException,'))
    return 'TransportUnavailable'
  return WINRM_IDS[id] ?? CODES[Number(id) >>> 0] ?? CODES[(code ?? 0) >>> 0]
}

/**
 * Returns the kind of failure that kept a session from opening, by ssh's own words and by ids and codes,
 * never by words that have a language.
 */
export function openErrorKind(error: OpenError, address: HostAddress): FailureKind {
  const [id = ''] = error.errorId.split(',')
  if (address.transport === 'ssh') return ofSsh(error) ?? WINRM_IDS[id] ?? 'HostUnavailable'
  const kind = ofWinRm(error) ?? 'HostUnavailable'
  if (kind !== 'AccessDenied') return kind
  // An older WinRM says the same of a wrong password, which must not be sent again and again.
  if (needsPassword(address)) return 'SignInRefused'
  return address.endpoint === null ? 'AccessDenied' : 'EndpointMissing'
}

/** The other side's own words: ssh's where it said something, else PowerShell's. */
export const openErrorWords = ({ said, message }: OpenError): string =>
  said.trim() === '' ? message : said.trim()
