export const helpWords = {
  title: 'Hilfe',
  guides: {
    'user-guide': 'Benutzerhandbuch (englisch)',
    'administrator-guide': 'Für Administratoren (englisch)',
    'security-model': 'Sicherheitsmodell (englisch)',
    troubleshooting: 'Problembehandlung (englisch)',
  },
  list: 'Handbücher',
  loading: 'Das Handbuch wird geöffnet...',
  missing:
    'Dieses Handbuch konnte nicht geöffnet werden. Möglicherweise sind Dateien des Programms beschädigt; installieren Sie es neu.',
  close: 'Schließen',
} as const
