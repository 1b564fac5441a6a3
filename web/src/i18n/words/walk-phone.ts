import { words } from '../words.ts';

/** What happens on the phone, and what waits there. */
export const walkPhone = words({
  waiting: { hi: 'इस फ़ोन पर, पहुँचना बाकी: {n}', en: '{n} on this phone, not delivered yet' },
  nothingWaits: { hi: 'सब पहुँच गया', en: 'All delivered' },
  sending: { hi: 'पहुँचा रहे हैं…', en: 'Delivering…' },
  noNetwork: {
    hi: 'इंटरनेट नहीं। जो दर्ज किया ({n}), वह फ़ोन पर सुरक्षित है और मिलते ही पहुँचेगा।',
    en: 'No internet: {n} are safe on this phone and go when there is.',
  },
  walkOn: {
    hi: 'इंटरनेट नहीं। चलते रहें: जो दर्ज करेंगे, वह फ़ोन पर सुरक्षित रहेगा।',
    en: 'No internet. Walk on: what you enter is safe on this phone.',
  },
  serverBusy: {
    hi: 'सर्वर पर भीड़ है। जो दर्ज किया ({n}), वह फ़ोन पर सुरक्षित है और थोड़ी देर में पहुँचेगा।',
    en: 'The server is busy: {n} are safe on this phone and go a little later.',
  },
  signIn: {
    hi: 'आपका साइन-इन ख़त्म हो गया। जो दर्ज किया ({n}), वह फ़ोन पर सुरक्षित है; साइन इन करते ही पहुँचेगा।',
    en: 'You are signed out. {n} are safe on this phone and are delivered after you sign in.',
  },
  signInNow: { hi: 'साइन इन करें', en: 'Sign in' },
  otherWorker: {
    hi: 'इस फ़ोन पर कोई और साइन इन है। {name} का काम ({n}) यहीं सुरक्षित है; {name} के साइन इन करने पर पहुँचेगा।',
    en: 'Somebody else is signed in. {n} of {name} are safe here and go when {name} signs in.',
  },
  unsafe: {
    hi: 'फ़ोन में जगह नहीं है। जो दर्ज किया ({n}), वह अभी सुरक्षित नहीं है। ऐप बंद न करें, कुछ फ़ोटो या ऐप हटाएँ। हम कोशिश कर रहे हैं।',
    en: 'The phone is full: {n} are NOT safe yet. Do not close the app; delete some photos or apps. We keep trying.',
  },
  outdated: {
    hi: 'ऐप का नया रूप खुल गया है। इस खिड़की को फिर से खोलें।',
    en: 'A newer version of the app is open. Open this window again.',
  },
  reload: { hi: 'फिर से खोलें', en: 'Open again' },
  deliver: { hi: 'अभी पहुँचाएँ', en: 'Deliver now' },

  setupTitle: { hi: 'यह फ़ोन किसका है?', en: 'Whose phone is this?' },
  setupMore: {
    hi: 'आपका काम इस फ़ोन पर ताले में रहता है। बस एक बार पूछते हैं।',
    en: 'Your work is kept locked on this phone. Asked once.',
  },
  setupOwn: { hi: 'बस मेरा', en: 'Mine alone' },
  setupOwnMore: { hi: 'बिना PIN के खुलेगा', en: 'Opens without a PIN' },
  setupShared: { hi: 'कई लोग चलाते हैं', en: 'Shared by several' },
  setupSharedMore: { hi: 'आपका अपना PIN होगा', en: 'You get a PIN of your own' },
  pinNew: { hi: 'नया PIN (6 अंक)', en: 'New PIN (6 digits)' },
  pinAgain: { hi: 'वही PIN फिर से', en: 'The same PIN again' },
  pinDiffer: { hi: 'दोनों PIN अलग हैं', en: 'The two differ' },
  pinSix: { hi: 'PIN में 6 अंक हों', en: 'A PIN has 6 digits' },
  pinEasy: { hi: 'यह PIN बहुत आसान है', en: 'This PIN is too easy' },
  pinWarning: {
    hi: 'PIN भूल गए तो जो पहुँचा नहीं है, उसे कोई नहीं खोल सकेगा। जो पहुँच गया, वह सुरक्षित है।',
    en: 'If you forget the PIN, nobody can open what is not delivered. What is delivered is safe.',
  },
  pinSet: { hi: 'PIN लगाएँ', en: 'Set the PIN' },
  pin: { hi: 'PIN', en: 'PIN' },
  pinOpen: { hi: 'खोलें', en: 'Open' },
  pinWrong: { hi: 'PIN ग़लत है।', en: 'The PIN is wrong.' },
  pinWait: {
    hi: 'PIN ग़लत है। {seconds} सेकंड बाद फिर कोशिश करें।',
    en: 'The PIN is wrong. Try again in {seconds} seconds.',
  },
  pinForgot: { hi: 'PIN भूल गए?', en: 'Forgot the PIN?' },
  pinForgotMore: {
    hi: 'इस फ़ोन पर जो पहुँचा नहीं है, वह PIN के बिना नहीं खुलता; वह यहीं ताले में रहेगा। नया PIN लगाकर नए सिरे से शुरू कर सकते हैं।',
    en: 'What is not delivered cannot be opened without the PIN; it stays here, locked. You can start afresh with a new PIN.',
  },
  pinForgotSignIn: {
    hi: 'नए सिरे से शुरू करने के लिए पहले इसी फ़ोन पर साइन इन करें।',
    en: 'To start afresh, first sign in on this phone.',
  },
  startAfresh: { hi: 'नए सिरे से शुरू करें', en: 'Start afresh' },
  chooseTitle: { hi: 'कौन चल रहा है?', en: 'Who is walking?' },
  chooseMore: { hi: 'अपना नाम चुनें और PIN डालें।', en: 'Choose your name and enter your PIN.' },
  former: { hi: 'पुराना PIN, पहले का काम', en: 'The old PIN, earlier work' },
  newWorker: { hi: 'मैं यहाँ नया हूँ', en: 'I am new here' },
  newWorkerMore: {
    hi: 'पहले साइन इन करें, फिर अपना PIN लगाएँ',
    en: 'Sign in first, then set your PIN',
  },
  signInFirst: { hi: 'पहले साइन इन करें', en: 'Sign in first' },
  signInFirstMore: {
    hi: 'पहली बार इंटरनेट के साथ साइन इन करें। उसके बाद बिना इंटरनेट भी चलेगा।',
    en: 'Sign in once with internet. After that it works without.',
  },
  lockNow: { hi: 'ताला लगाएँ', en: 'Lock now' },

  phone: { hi: 'यह फ़ोन', en: 'This phone' },
  phoneAbout: { hi: 'PIN, जगह, आवाज़, नाम छिपाना', en: 'PIN, storage, voice, hiding names' },
  storage: { hi: 'जगह', en: 'Storage' },
  persisted: {
    hi: 'ब्राउज़र ने वादा किया है कि वह आपका काम खुद नहीं मिटाएगा।',
    en: 'The browser has promised not to clear your work by itself.',
  },
  notPersisted: {
    hi: 'यह ब्राउज़र वादा नहीं करता: फ़ोन बहुत भर जाए तो वह बिना पूछे साफ़ कर सकता है। रोज़ एक बार इंटरनेट से जोड़ें, और ऐप को होम स्क्रीन पर लगाएँ।',
    en: 'This browser makes no promise: if the phone gets very full it may clear data unasked. Go online once a day, and put the app on the home screen.',
  },
  persistAsk: { hi: 'फिर पूछें', en: 'Ask again' },
  used: { hi: '{used} लगी, {quota} तक मिल सकती है', en: '{used} used, {quota} allowed' },
  lock: { hi: 'ताला', en: 'Lock' },
  lockOwn: {
    hi: 'यह फ़ोन बस आपका है; PIN नहीं है।',
    en: 'This phone is yours alone; there is no PIN.',
  },
  lockShared: {
    hi: 'फ़ोन साझा है; 5 मिनट छुए बिना ताला लग जाता है।',
    en: 'The phone is shared; it locks after 5 minutes without a touch.',
  },
  pinOld: { hi: 'अभी का PIN', en: 'Your PIN now' },
  pinPutOn: { hi: 'PIN लगाएँ', en: 'Put a PIN on' },
  pinChange: { hi: 'PIN बदलें', en: 'Change the PIN' },
  pinChanged: { hi: 'PIN बदल गया', en: 'The PIN is changed' },
  womensMode: { hi: 'महिला मोड', en: "Women's mode" },
  hideNames: { hi: 'नाम छिपाएँ', en: 'Hide names' },
  hideNamesMore: {
    hi: 'नाम, इमारत और निशानी सूची में और घर पर नहीं दिखेंगे; जो लिखा है वह छूने पर ही दिखेगा। ऊपर की आँख से एक बार में।',
    en: 'Names, buildings and landmarks are not shown in lists and at doors; what is written shows only when touched. One tap on the eye above.',
  },
  showNames: { hi: 'नाम दिखाएँ', en: 'Show names' },
  prompts: { hi: 'बोलकर बताएँ', en: 'Spoken prompts' },
  promptsMore: {
    hi: 'हर घर पर फ़ोन हिन्दी में बताएगा कि क्या पूछना है।',
    en: 'At each door the phone says in Hindi what to ask.',
  },
  promptsNoVoice: {
    hi: 'इस फ़ोन में हिन्दी आवाज़ नहीं है। सेटिंग में “टेक्स्ट टू स्पीच” से हिन्दी लगाएँ।',
    en: 'This phone has no Hindi voice. Install one under “Text to speech” in its settings.',
  },
  womenUnits: {
    hi: 'जहाँ इकाई ने तय किया है, महिलाओं को महिला कार्यकर्ता ही जोड़ती हैं।',
    en: 'Where a unit has chosen so, women are enrolled by women workers.',
  },
  hidden: { hi: '•••', en: '•••' },
});
