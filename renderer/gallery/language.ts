import { currentLanguage } from '../../shared/words/language.ts'
import { setLanguage } from '../../shared/words/words.ts'

// The gallery has no settings: it speaks as the browser does. Must run before anything that reads words while it loads.
setLanguage('system', navigator.languages)
document.documentElement.lang = currentLanguage()
