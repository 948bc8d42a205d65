import type * as en from '../en/connection-remedies.ts'
import type { Translation } from '../language.ts'

export const remedyWords: Translation<typeof en.remedyWords> = {
  certificateUnseen:
    'Lassen Sie das Zertifikat des Hosts durch eines ersetzen, dem dieser Computer vertraut und das diesen Namen trägt. „Verbindung testen“ zeigt seinen Fingerabdruck.',
  certificate: (thumbprint, computer) =>
    `Das Zertifikat hat den Fingerabdruck ${thumbprint}. Vergleichen Sie ihn mit dem, den Ihnen der zuständige Administrator nennt. Nur wenn beide gleich sind, vertrauen Sie ihm für sich selbst mit diesem Befehl in PowerShell auf diesem Computer; Windows fragt noch einmal nach. Es muss den Namen ${computer} tragen.`,
  sshPort:
    'Starten Sie den SSH-Server auf dem Host, in PowerShell als Administrator, und geben Sie seinen Port in der Firewall frei.',
  httpsPort:
    'Lassen Sie WinRM auf dem Host über HTTPS lauschen; dazu ist dort ein Zertifikat für die Serverauthentifizierung nötig. Als Administrator:',
  winRmPort: 'Aktivieren Sie Remoting auf dem Host, in PowerShell als Administrator.',
  rights:
    'Auf dem Host muss der Benutzer in den Gruppen Hyper-V-Administratoren und Remoteverwaltungsbenutzer sein und sich nach dem Beitritt neu anmelden.',
  asAdministrator: 'In PowerShell als Administrator:',
  trustName:
    'Vertrauen Sie diesem Computer dem Namen nach, in PowerShell als Administrator auf diesem Computer. NTLM weist nicht nach, welcher Computer antwortet: Wer seinen Namen annimmt, erhält, womit er sich als Sie anmelden kann. HTTPS oder SSH sind sicherer.',
  otherWays:
    'Verwenden Sie den vollständigen Namen des Computers in seiner Domäne, WinRM über HTTPS oder SSH. Nur wo nichts davon möglich ist, lassen Sie NTLM für diesen Host zu.',
  fullName: 'Versuchen Sie es mit dem vollständigen Namen des Computers samt Domäne oder mit seiner Adresse.',
  password: 'Geben Sie das Kennwort des Benutzers ein, der sich anmelden soll.',
  sshKey:
    'Sehen Sie nach, ob die Schlüsseldatei vorhanden ist und keine Passphrase hat, und ob ihr öffentlicher Schlüssel auf dem Host unter den autorisierten Schlüsseln des Benutzers steht. Für einen Administrator von Windows ist das die Datei administrators_authorized_keys in C:\\ProgramData\\ssh.',
  again:
    'Geben Sie Benutzer und Kennwort erneut ein. Schreiben Sie den Benutzer mit seiner Domäne oder, wenn er ein lokaler ist, als Computer\\Benutzer.',
  hostKeyUnknown:
    'Der erste Befehl zeigt die Fingerabdrücke des Hosts. Vergleichen Sie sie mit denen, die Ihnen der zuständige Administrator nennt. Der zweite stellt die Verbindung her, zeigt den Fingerabdruck noch einmal und merkt sich den Schlüssel, wenn Sie bejahen.',
  hostKeyChanged:
    'Fragen Sie den Administrator des Hosts, ob der Schlüssel ersetzt wurde. Nur dann vergessen Sie den alten mit diesem Befehl, und verbinden Sie sich erneut, um den neuen zu vergleichen.',
  endpoints:
    'Dieser Befehl, in PowerShell als Administrator auf dem Host, listet die Sitzungskonfigurationen auf und wer sie verwenden darf.',
  subsystem:
    'Installieren Sie PowerShell 7 auf dem Host, fügen Sie diese Zeile in seine sshd_config ein, und starten Sie seinen SSH-Server neu.',
  installSsh: 'Installieren Sie PowerShell 7 und den OpenSSH-Client auf diesem Computer.',
  sessions:
    'Das Panel öffnet bis zu fünf Sitzungen auf einem Host, jede erst bei Bedarf, und beendet sie nach fünf Minuten ohne Arbeit. Erhöhen Sie die Zahl auf dem Host, in PowerShell als Administrator; der Neustart von WinRM beendet die Sitzungen aller Benutzer.',
  useSsh: 'Verwenden Sie SSH, oder führen Sie das Panel unter Windows aus.',
  module:
    'Auf dem Host fehlt das PowerShell-Modul von Hyper-V. Unter Windows Server, in PowerShell als Administrator:',
}
