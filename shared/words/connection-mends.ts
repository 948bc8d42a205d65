import type { FailureKind } from '../domain/failure.ts'
import type { HostAddress } from '../domain/host-address.ts'

/** What mends a connection that cannot be opened. The panel only shows it and never runs any of it. */
export interface ConnectionMend {
  readonly text: string
  /** Commands to copy, in their order; what they run in and where is in the text. Empty where there is none. */
  readonly commands: readonly string[]
}

const words = (text: string, ...commands: readonly string[]): ConnectionMend => ({ text, commands })

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

function certificateMend({ computer, port }: HostAddress, found: string | null): ConnectionMend {
  if (found === null || !/^[0-9A-F]{40}$/u.test(found))
    return words(
      'Have the certificate of the host replaced by one that this computer trusts and that bears this name. Test connection shows its thumbprint.',
    )
  return words(
    `The certificate has the thumbprint ${found}. Compare it with the one its administrator tells you. Only if they are the same, trust it for yourself with this command in PowerShell on this computer; Windows asks once more. It must bear the name ${computer}.`,
    trustCertificate(computer, port ?? 5986, found),
  )
}

function portMend(address: HostAddress): ConnectionMend {
  if (address.transport === 'ssh')
    return words(
      'Start the SSH server on the host, in PowerShell as administrator, and let its port through the firewall.',
      'Start-Service -Name sshd',
    )
  return address.useSsl
    ? words(
        'Have WinRM listen with HTTPS on the host, which needs a certificate for server authentication there. As administrator:',
        'winrm quickconfig -transport:https',
      )
    : words('Turn on remoting on the host, in PowerShell as administrator.', 'Enable-PSRemoting')
}

function rightsMend({ user }: HostAddress): ConnectionMend {
  const text =
    'On the host the user has to be in the groups Hyper-V Administrators and Remote Management Users, and to sign in again after joining. In PowerShell as administrator:'
  if (user === null || !PLAIN_USER.test(user))
    return words(text.replace(' In PowerShell as administrator:', ''))
  return words(
    text,
    `Add-LocalGroupMember -SID S-1-5-32-578 -Member '${user}'`,
    `Add-LocalGroupMember -SID S-1-5-32-580 -Member '${user}'`,
  )
}

const nameMend = (address: HostAddress): ConnectionMend =>
  address.transport === 'winRm' && address.trustsByName
    ? words(
        'Trust this computer by name, in PowerShell as administrator on this computer. NTLM does not prove which computer answers: whoever takes its name gets what can be used to sign in as you. HTTPS or SSH are safer.',
        `Set-Item -Path WSMan:\\localhost\\Client\\TrustedHosts -Value '${address.computer}' -Concatenate`,
      )
    : words(
        'Use the full name of the computer in its domain, or WinRM over HTTPS, or SSH. Only where none of these can be had, allow NTLM for this host.',
      )

/**
 * What mends a failed connection to `address`, `null` where nothing particular does. `found` is what the failed step
 * of a trial found: with `CertificateUntrusted` the certificate's thumbprint.
 */
export function connectionMend(
  kind: FailureKind,
  address: HostAddress,
  found: string | null = null,
): ConnectionMend | null {
  const { transport, computer, port } = address
  switch (kind) {
    case 'NameNotFound':
      return words('Try the full name of the computer, with its domain, or its address.')
    case 'PortClosed':
      return portMend(address)
    case 'SignInNeeded':
      return words('Enter the password of the user who is to sign in.')
    case 'SignInRefused':
      return transport === 'ssh'
        ? words(
            "See whether the key file is there and has no passphrase, and whether its public key is among the user's authorized keys on the host. For an administrator of Windows that is the file administrators_authorized_keys in C:\\ProgramData\\ssh.",
          )
        : words(
            'Enter user and password again. Write the user with its domain, or as computer\\user for a local one.',
          )
    case 'HostKeyUnknown':
      return words(
        'The first command shows the fingerprints of the host. Compare them with those its administrator tells you. The second one connects, shows the fingerprint once more, and remembers the key when you say yes.',
        `ssh-keyscan -p ${port ?? 22} ${computer} | ssh-keygen -lf -`,
        `ssh -p ${port ?? 22} -o StrictHostKeyChecking=ask ${computer}`,
      )
    case 'HostKeyChanged':
      return words(
        'Ask the administrator of the host whether its key was replaced. Only then forget the old one with this command, and connect again to compare the new one.',
        `ssh-keygen -R ${knownHost(address)}`,
      )
    case 'CertificateUntrusted':
      return certificateMend(address, found)
    case 'NotTrustedByName':
      return nameMend(address)
    case 'EndpointMissing':
      return words(
        'This command, in PowerShell as administrator on the host, lists the session configurations and who may use them.',
        'Get-PSSessionConfiguration | Format-Table -Property Name, Permission -Wrap',
      )
    case 'SubsystemMissing':
      return words(
        'Install PowerShell 7 on the host, put this line into its sshd_config, and start its SSH server anew.',
        'Subsystem powershell c:/progra~1/powershell/7/pwsh.exe -sshs',
      )
    case 'TransportUnavailable':
      return transport === 'ssh'
        ? words(
            'Install PowerShell 7 and the OpenSSH client on this computer.',
            'winget install --id Microsoft.PowerShell --source winget',
          )
        : words('Use SSH, or run the panel on Windows.')
    case 'HyperVMissing':
      return words(
        "Hyper-V's PowerShell module is missing on the host. On Windows Server, in PowerShell as administrator:",
        'Install-WindowsFeature -Name Hyper-V-PowerShell',
      )
    case 'AccessDenied':
      return rightsMend(address)
    default:
      return null
  }
}
