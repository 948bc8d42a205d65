; The program registers its links for the user who starts it; they go with it.
!macro customUnInstall
  DeleteRegKey HKCU "Software\Classes\checkpoint-panel"
!macroend
