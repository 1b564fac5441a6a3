import { words } from '../words.ts';

export const cards = words({
  until: {
    hi: '{when} तक मान्य; कार्ड खोलते ही नया हो जाता है',
    en: 'Valid until {when}; renewed whenever it is opened',
  },
  print: { hi: 'कार्ड छापें', en: 'Print the card' },
  picture: { hi: 'तस्वीर के रूप में रखें', en: 'Save as a picture' },
  scan: { hi: 'कार्ड जाँचें', en: 'Check a card' },
  scanAbout: { hi: 'QR स्कैन करें, बिना इंटरनेट के भी', en: 'Scan a QR code, even without internet' },
  scanHow: {
    hi: 'पदाधिकारी के कार्ड का QR कोड कैमरे के सामने रखें। हस्ताक्षर की जाँच इसी फ़ोन पर होती है।',
    en: 'Hold the QR code of the card before the camera. The signature is checked on this phone.',
  },
  camera: { hi: 'कैमरे से स्कैन करें', en: 'Scan with the camera' },
  cameraStop: { hi: 'कैमरा बंद करें', en: 'Stop the camera' },
  cameraNone: {
    hi: 'कैमरा नहीं खुला। कार्ड की तस्वीर चुनें, या कोड लिखकर जाँचें।',
    en: 'The camera did not open. Choose a picture of the card, or type its code.',
  },
  cameraView: { hi: 'कैमरे की तस्वीर', en: 'What the camera sees' },
  file: { hi: 'कार्ड की तस्वीर चुनें', en: 'Choose a picture of the card' },
  byCode: { hi: 'कोड लिखकर जाँचें', en: 'Type the code instead' },
  nothingFound: {
    hi: 'इस तस्वीर में QR कोड नहीं मिला। पास से, सीधी और साफ़ तस्वीर लें।',
    en: 'No QR code was found. Take the picture closer, straight and sharp.',
  },
  right: { hi: 'हस्ताक्षर सही है', en: 'The signature is right' },
  rightMeans: {
    hi: '{when} को संगठन ने यह कार्ड दिया था। पद अब भी है या नहीं, यह केवल इंटरनेट से पूछा जा सकता है।',
    en: 'The organisation issued this card on {when}. Whether the post still holds can only be asked online.',
  },
  askOnline: { hi: 'अभी पद है या नहीं, पूछें', en: 'Ask whether the post still holds' },
  expired: { hi: 'कार्ड की अवधि बीत गई', en: 'The card has expired' },
  expiredMeans: {
    hi: 'यह {when} तक मान्य था। पदाधिकारी से कहें कि अपना कार्ड ऐप में फिर खोलें।',
    en: 'It was valid until {when}. Ask the office-bearer to open the card again in the app.',
  },
  wrong: { hi: 'हस्ताक्षर सही नहीं है', en: 'The signature is not right' },
  wrongMeans: {
    hi: 'यह कार्ड नकली हो सकता है या बदला गया है। सावधान रहें।',
    en: 'The card may be forged or altered. Be careful.',
  },
  unknownKey: { hi: 'इस फ़ोन पर जाँच नहीं हो सकती', en: 'This phone cannot check it' },
  unknownKeyMeans: {
    hi: 'जिस कुंजी से हस्ताक्षर हुए, वह इस फ़ोन के पास नहीं: कार्ड नया हो सकता है, या नकली। इंटरनेट से पूछें।',
    en: 'This phone does not have the key that signed it: the card may be newer, or forged. Ask online.',
  },
  codeOnly: { hi: 'इसमें केवल कोड है', en: 'It holds a code only' },
  codeOnlyMeans: {
    hi: 'बिना हस्ताक्षर का कार्ड केवल इंटरनेट से जाँचा जा सकता है।',
    en: 'A card without a signature can be checked online only.',
  },
  noCard: { hi: 'यह पदाधिकारी कार्ड का QR नहीं है', en: 'This is not the QR code of a card' },
  noCardMeans: {
    hi: 'संगठन के कार्ड वाला QR स्कैन करें।',
    en: 'Scan the QR code on a card of the organisation.',
  },
  keysFrom: {
    hi: 'जाँच की कुंजियाँ ली गईं: {when}',
    en: 'Keys for checking fetched: {when}',
  },
  keysNone: {
    hi: 'जाँच की कुंजियाँ अभी इस फ़ोन पर नहीं हैं। एक बार इंटरनेट के साथ यह पन्ना खोलें।',
    en: 'This phone has no keys for checking yet. Open this page once with internet.',
  },
  another: { hi: 'दूसरा कार्ड जाँचें', en: 'Check another card' },
});
