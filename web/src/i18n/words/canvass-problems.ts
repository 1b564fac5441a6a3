import { words } from '../words.ts';

/** Refusals of the exchange with phones, and of turf. */
export const canvassProblems = words({
  canvass_right_ended: {
    hi: 'इस बूथ में आपका काम ख़त्म हो चुका है। जो दर्ज किया था, वह सुरक्षित है।',
    en: 'Your work in this booth has ended. What you entered is safe.',
  },
  upload_too_large: {
    hi: 'एक बार में बहुत कुछ भेजा गया। ऐप थोड़ा-थोड़ा करके भेजेगा।',
    en: 'Too much was sent at once. The app sends it in smaller parts.',
  },
  upload_not_understood: {
    hi: 'सर्वर इसे समझ नहीं पाया। ऐप को नया करें।',
    en: 'The server did not understand this. Update the app.',
  },
  uploads_too_many: {
    hi: 'अभी बहुत फ़ोन एक साथ भेज रहे हैं। आपका काम फ़ोन पर सुरक्षित है।',
    en: 'Many phones are sending at once. Your work is safe on the phone.',
  },
  phone_too_often: {
    hi: 'यह फ़ोन बहुत जल्दी-जल्दी भेज रहा है। आपका काम फ़ोन पर सुरक्षित है।',
    en: 'This phone sends too often. Your work is safe on the phone.',
  },
  held_record_unknown: {
    hi: 'यह बात नहीं मिली, या आपके दायरे में नहीं है।',
    en: 'This entry was not found, or is outside your area.',
  },
  held_record_decided: {
    hi: 'इस पर कोई पहले ही फ़ैसला कर चुका है।',
    en: 'Somebody has already decided this.',
  },
  held_record_still_faulty: {
    hi: 'इसमें अब भी ग़लती है, इसलिए यह दर्ज नहीं हो सकता।',
    en: 'There is still a mistake in this, so it cannot be entered.',
  },
  turf_unknown: {
    hi: 'घरों का यह हिस्सा नहीं मिला, या आपके दायरे में नहीं है।',
    en: 'This turf was not found, or is outside your area.',
  },
  walk_within_constituency: {
    hi: 'विधानसभा के भीतर भेंटें कार्यकर्ता के हिसाब से दिखती हैं।',
    en: 'Within a constituency visits are shown by worker.',
  },
  door_person_id_taken: {
    hi: 'यह पहचान किसी और घर के नाम की है।',
    en: 'This id belongs to a name at another door.',
  },
  turf_id_taken: {
    hi: 'इसी पहचान से घरों का दूसरा हिस्सा है। फिर कोशिश करें।',
    en: 'Another turf has the same identity. Try again.',
  },
  turf_ended: { hi: 'घरों का यह हिस्सा ख़त्म हो चुका है।', en: 'This turf has ended.' },
  no_doors_left: {
    hi: 'यहाँ ऐसा कोई घर नहीं बचा जो किसी का न हो।',
    en: 'No door is left here that nobody has.',
  },
  doors_given_meanwhile: {
    hi: 'इनमें से कोई घर अभी-अभी किसी और को मिला। फिर कोशिश करें।',
    en: 'One of these doors has just been given to somebody. Try again.',
  },
  chosen_by_the_constituency: {
    hi: 'यह विधानसभा ने तय किया है; इसे नीचे से नहीं बदल सकते।',
    en: 'The constituency has chosen this; it cannot be changed below.',
  },
  walk_above_constituency: {
    hi: 'आज की भेंटें एक विधानसभा क्षेत्र के भीतर देखी जाती हैं। पहले क्षेत्र चुनें।',
    en: 'A day’s walk is looked at within one constituency. Choose a constituency first.',
  },
});
