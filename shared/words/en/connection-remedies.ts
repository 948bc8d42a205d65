/** The remedies for a connection that cannot be opened; the commands stand apart from them. */
export const remedyWords = {
  certificateUnseen:
    'Have the certificate of the host replaced by one that this computer trusts and that bears this name. Test connection shows its thumbprint.',
  certificate: (thumbprint: string, computer: string): string =>
    `The certificate has the thumbprint ${thumbprint}. Compare it with the one its administrator tells you. Only if they are the same, trust it for yourself with this command in PowerShell on this computer; Windows asks once more. It must bear the name ${computer}.`,
  sshPort:
    'Start the SSH server on the host, in PowerShell as administrator, and let its port through the firewall.',
  httpsPort:
    'Have WinRM listen with HTTPS on the host, which needs a certificate for server authentication there. As administrator:',
  winRmPort: 'Turn on remoting on the host, in PowerShell as administrator.',
  rights:
    'On the host the user has to be in the groups Hyper-V Administrators and Remote Management Users, and to sign in again after joining.',
  asAdministrator: 'In PowerShell as administrator:',
  trustName:
    'Trust this computer by name, in PowerShell as administrator on this computer. NTLM does not prove which computer answers: whoever takes its name gets what can be used to sign in as you. HTTPS or SSH are safer.',
  otherWays:
    'Use the full name of the computer in its domain, or WinRM over HTTPS, or SSH. Only where none of these can be had, allow NTLM for this host.',
  fullName: 'Try the full name of the computer, with its domain, or its address.',
  password: 'Enter the password of the user who is to sign in.',
  sshKey:
    "See whether the key file is there and has no passphrase, and whether its public key is among the user's authorized keys on the host. For an administrator of Windows that is the file administrators_authorized_keys in C:\\ProgramData\\ssh.",
  again:
    'Enter user and password again. Write the user with its domain, or as computer\\user for a local one.',
  hostKeyUnknown:
    'The first command shows the fingerprints of the host. Compare them with those its administrator tells you. The second one connects, shows the fingerprint once more, and remembers the key when you say yes.',
  hostKeyChanged:
    'Ask the administrator of the host whether its key was replaced. Only then forget the old one with this command, and connect again to compare the new one.',
  endpoints:
    'This command, in PowerShell as administrator on the host, lists the session configurations and who may use them.',
  subsystem:
    'Install PowerShell 7 on the host, put this line into its sshd_config, and start its SSH server anew.',
  installSsh: 'Install PowerShell 7 and the OpenSSH client on this computer.',
  sessions:
    'The panel opens up to five sessions on a host, each when it is needed, and ends them after five minutes without work. Raise the number on the host, in PowerShell as administrator; the restart of WinRM ends the sessions of everybody.',
  useSsh: 'Use SSH, or run the panel on Windows.',
  module:
    "Hyper-V's PowerShell module is missing on the host. On Windows Server, in PowerShell as administrator:",
} as const
