import { words } from '../words.ts';

export const people = words({
  title: { hi: 'लोग', en: 'People' },
  search: { hi: 'नाम खोजें: रमेश या Ramesh', en: 'Find a name: रमेश or Ramesh' },
  none: { hi: 'अभी यहाँ कोई सदस्य नहीं है', en: 'There is no member here yet' },
  noneNext: {
    hi: 'सदस्य अपने ही फ़ोन से जुड़ते हैं। QR या लिंक भेजकर बुलाएँ।',
    en: 'People join from their own phones. Invite them with a QR code or a link.',
  },
  noneFound: { hi: '"{q}" नाम का कोई नहीं मिला', en: 'Nobody found for “{q}”' },
  noneFoundNext: {
    hi: 'नाम का थोड़ा हिस्सा लिखें, हिन्दी या अंग्रेज़ी में।',
    en: 'Type a part of the name, in Hindi or English.',
  },
  worker: { hi: 'कार्यकर्ता', en: 'Worker' },
  lookNotice: {
    hi: 'आपका यह देखना दर्ज हुआ है। {name} इसे अपने फ़ोन में देख सकते हैं।',
    en: 'This look is recorded. {name} can see it on their own phone.',
  },
  reasonAsk: { hi: 'क्यों देखना है?', en: 'Why do you look?' },
  reasonAskMore: {
    hi: 'फ़ोन नंबर निजी जानकारी है। कारण लिखें, वह दर्ज होगा।',
    en: 'A phone number is personal. Give a reason; it will be recorded.',
  },
  reasonWork: { hi: 'काम के लिए बात करनी है', en: 'I need to speak about work' },
  reasonAppoint: { hi: 'पद देने से पहले', en: 'Before appointing' },
  reasonCheck: { hi: 'जानकारी जाँचनी है', en: 'To check the record' },
  notNow: { hi: 'अभी नहीं देखना', en: 'Not now' },
  call: { hi: 'फ़ोन करें', en: 'Call' },
  phone: { hi: 'फ़ोन', en: 'Phone' },
  homeBooth: { hi: 'घर का बूथ', en: 'Home booth' },
  joined: { hi: 'कब और कैसे जुड़े', en: 'Joined' },
  joinedByLink: { hi: 'न्योते के लिंक से, अपने फ़ोन पर', en: 'by an invitation, on their own phone' },
  joinedDemonstration: { hi: 'नमूना संगठन', en: 'demonstration' },
  consents: { hi: 'सहमति', en: 'Consent' },
  consentGiven: { hi: 'सूचना {version}, {when}', en: 'Notice {version}, {when}' },
  consentWithdrawn: { hi: 'वापस ली गई {when}', en: 'Withdrawn {when}' },
  inviteTitle: { hi: 'सदस्य जोड़ें', en: 'Invite people' },
  inviteHow: {
    hi: 'यह QR सामने वाले के अपने फ़ोन से खुलवाएँ, या लिंक भेजें। उनके कोड को अपने फ़ोन में न लिखें।',
    en: 'Have people open this QR code on their own phone, or send the link. Never type their code into your phone.',
  },
  inviteQr: { hi: '{unit} में जुड़ने का QR', en: 'QR code to join in {unit}' },
  inviteText: {
    hi: '{unit} में हमारे संगठन से जुड़ें। अपने ही फ़ोन पर यह लिंक खोलें: {url}',
    en: 'Join our organisation in {unit}. Open this link on your own phone: {url}',
  },
  inviteShare: { hi: 'लिंक भेजें', en: 'Send the link' },
  inviteCopy: { hi: 'लिंक कॉपी करें', en: 'Copy the link' },
  inviteValid: { hi: '{when} तक मान्य', en: 'Valid until {when}' },
});
