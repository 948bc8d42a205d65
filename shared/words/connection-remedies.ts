import type { FailureKind } from '../domain/failure.ts'
import type { HostAddress } from '../domain/host-address.ts'
import { words } from './words.ts'

/** A remedy for a connection that cannot be opened. The panel only shows it and never runs any of it. */
export interface ConnectionRemedy {
  readonly text: string
  /** Commands to copy, in their order; what they run in and where is in the text. Empty where there is none. */
  readonly commands: readonly string[]
}

const remedy = (text: string, ...commands: readonly string[]): ConnectionRemedy => ({ text, commands })

/** A name that no shell reads as anything else. */
const PLAIN_USER = /^[\w.\\@-]+$/u

/** The computer as ssh's own tools spell it in a list of known hosts. */
const knownHost = ({ computer, port }: HostAddress): string =>
  port === null || port === 22 ? computer : `"[${computer}]:${port}"`

/**
 * Reads the certificate once more and trusts it only if it is the one with this thumbprint; Windows asks before it
 * takes it. https://learn.microsoft.com/dotnet/api/system.security.cryptography.x509certificates.x509store
 */
const trustCertificate = (computer: string, port: number, thumbprint: string): string =>
  [
    `$tcp = [Net.Sockets.TcpClient]::new('${computer}', ${port})`,
    '$tls = [Net.Security.SslStream]::new($tcp.GetStream(), $false, { $true })',
    `$tls.AuthenticateAsClient('${computer}')`,
    '$certificate = [Security.Cryptography.X509Certificates.X509Certificate2]::new($tls.RemoteCertificate)',
    "$store = [Security.Cryptography.X509Certificates.X509Store]::new('Root', 'CurrentUser')",
    `if ($certificate.Thumbprint -eq '${thumbprint}') { $store.Open('ReadWrite'); $store.Add($certificate) }`,
    '$store.Close(); $tcp.Close()',
  ].join('; ')

function certificateRemedy({ computer, port }: HostAddress, found: string | null): ConnectionRemedy {
  if (found === null || !/^[0-9A-F]{40}$/u.test(found)) return remedy(words.remedyWords.certificateUnseen)
  return remedy(
    words.remedyWords.certificate(found, computer),
    trustCertificate(computer, port ?? 5986, found),
  )
}

function portRemedy(address: HostAddress): ConnectionRemedy {
  if (address.transport === 'ssh') return remedy(words.remedyWords.sshPort, 'Start-Service -Name sshd')
  return address.useSsl
    ? remedy(words.remedyWords.httpsPort, 'winrm quickconfig -transport:https')
    : remedy(words.remedyWords.winRmPort, 'Enable-PSRemoting')
}

function rightsRemedy({ user }: HostAddress): ConnectionRemedy {
  if (user === null || !PLAIN_USER.test(user)) return remedy(words.remedyWords.rights)
  return remedy(
    `${words.remedyWords.rights} ${words.remedyWords.asAdministrator}`,
    `Add-LocalGroupMember -SID S-1-5-32-578 -Member '${user}'`,
    `Add-LocalGroupMember -SID S-1-5-32-580 -Member '${user}'`,
  )
}

/**
 * WinRM has one number for all sessions of a user, and one for each session configuration, which Windows' own is called as
 * in the second command. https://learn.microsoft.com/windows/win32/winrm/quotas
 */
function sessionsRemedy(address: HostAddress): ConnectionRemedy {
  const endpoint = address.transport === 'winRm' ? address.endpoint : null
  const quotas = `WSMan:\\localhost\\Plugin\\${endpoint ?? 'microsoft.powershell'}\\Quotas`
  return remedy(
    words.remedyWords.sessions,
    'Set-Item -Path WSMan:\\localhost\\Shell\\MaxShellsPerUser -Value 100',
    `Set-Item -Path '${quotas}\\MaxShellsPerUser' -Value 100`,
    'Restart-Service -Name WinRM',
  )
}

const nameRemedy = (address: HostAddress): ConnectionRemedy =>
  address.transport === 'winRm' && address.trustsByName
    ? remedy(
        words.remedyWords.trustName,
        `Set-Item -Path WSMan:\\localhost\\Client\\TrustedHosts -Value '${address.computer}' -Concatenate`,
      )
    : remedy(words.remedyWords.otherWays)

/**
 * Returns the remedy for a failed connection to `address`, `null` where nothing particular mends it. `found`
 * is what the failed step of a test found: with `CertificateUntrusted` the certificate's thumbprint.
 */
export function connectionRemedy(
  kind: FailureKind,
  address: HostAddress,
  found: string | null = null,
): ConnectionRemedy | null {
  const { transport, computer, port } = address
  switch (kind) {
    case 'NameNotFound':
      return remedy(words.remedyWords.fullName)
    case 'PortClosed':
      return portRemedy(address)
    case 'SignInNeeded':
      return remedy(words.remedyWords.password)
    case 'SignInRefused':
      return remedy(transport === 'ssh' ? words.remedyWords.sshKey : words.remedyWords.again)
    case 'HostKeyUnknown':
      return remedy(
        words.remedyWords.hostKeyUnknown,
        `ssh-keyscan -p ${port ?? 22} ${computer} | ssh-keygen -lf -`,
        `ssh -p ${port ?? 22} -o StrictHostKeyChecking=ask ${computer}`,
      )
    case 'HostKeyChanged':
      return remedy(words.remedyWords.hostKeyChanged, `ssh-keygen -R ${knownHost(address)}`)
    case 'CertificateUntrusted':
      return certificateRemedy(address, found)
    case 'NotTrustedByName':
      return nameRemedy(address)
    case 'EndpointMissing':
      return remedy(
        words.remedyWords.endpoints,
        'Get-PSSessionConfiguration | Format-Table -Property Name, Permission -Wrap',
      )
    case 'SubsystemMissing':
      return remedy(
        words.remedyWords.subsystem,
        'Subsystem powershell c:/progra~1/powershell/7/pwsh.exe -sshs',
      )
    case 'TransportUnavailable':
      return transport === 'ssh'
        ? remedy(words.remedyWords.installSsh, 'winget install --id Microsoft.PowerShell --source winget')
        : remedy(words.remedyWords.useSsh)
    case 'TooManySessions':
      return sessionsRemedy(address)
    case 'HyperVMissing':
      return remedy(words.remedyWords.module, 'Install-WindowsFeature -Name Hyper-V-PowerShell')
    case 'AccessDenied':
      return rightsRemedy(address)
    default:
      return null
  }
}
