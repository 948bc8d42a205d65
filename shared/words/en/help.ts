export const helpWords = {
  title: 'Help',
  guides: {
    'user-guide': 'User guide',
    'administrator-guide': "Administrator's guide",
    'security-model': 'Security model',
    troubleshooting: 'Troubleshooting',
  },
  list: 'Guides',
  loading: 'Opening the guide...',
  missing: 'This guide could not be opened. The files of the program may be damaged; install it again.',
  close: 'Close',
} as const
