export const helpWords = {
  title: 'Hilfe',
  guides: {
    'user-guide': 'Benutzerhandbuch',
    'administrator-guide': 'Für Administratoren',
    'security-model': 'Sicherheitsmodell',
    troubleshooting: 'Problembehandlung',
  },
  list: 'Handbücher',
  loading: 'Das Handbuch wird geöffnet...',
  missing:
    'Dieses Handbuch konnte nicht geöffnet werden. Möglicherweise sind Dateien des Programms beschädigt; installieren Sie es neu.',
  close: 'Schließen',
} as const
