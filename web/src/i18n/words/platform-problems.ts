import { words } from '../words.ts';

/** What a person reads when the server or the app itself refuses. */
export const platformProblems = words({
  offline: {
    hi: 'इंटरनेट नहीं मिल रहा। आपने जो लिखा वह यहीं है; जुड़ने पर फिर कोशिश करें।',
    en: 'No internet. What you typed is still here; try again when you are connected.',
  },
  unknown: {
    hi: 'सर्वर से ठीक जवाब नहीं मिला। थोड़ी देर में फिर कोशिश करें।',
    en: 'The server did not answer properly. Try again in a while.',
  },
  invalid_input: { hi: 'कुछ जानकारी ठीक करनी है।', en: 'Something needs to be corrected.' },
  not_readable: {
    hi: 'सर्वर यह नहीं पढ़ सका। पन्ना फिर खोलकर कोशिश करें।',
    en: 'The server could not read this. Open the page again and try.',
  },
  not_found: {
    hi: 'यह नहीं मिला, या आपके काम के दायरे में नहीं है।',
    en: 'This was not found, or is outside your area of work.',
  },
  method_not_allowed: { hi: 'यह काम यहाँ नहीं होता।', en: 'This cannot be done here.' },
  media_type_not_supported: {
    hi: 'इस तरह की फ़ाइल नहीं ली जाती।',
    en: 'This kind of file is not taken.',
  },
  too_large: { hi: 'यह बहुत बड़ा है।', en: 'This is too large.' },
  refused_by_a_rule: { hi: 'नियम इसकी अनुमति नहीं देता।', en: 'A rule does not allow this.' },
  changed_by_another: {
    hi: 'इसी पल कोई और भी इसे बदल रहा था। कुछ नहीं लिखा गया, दोबारा करें।',
    en: 'Somebody else was changing this at the same moment. Nothing was written: try again.',
  },
  unexpected: {
    hi: 'हमारी ओर से गड़बड़ी हुई। थोड़ी देर में फिर कोशिश करें।',
    en: 'Something went wrong on our side. Try again in a while.',
  },
  backup_file_missing: {
    hi: 'यह बैकअप फ़ाइल नहीं मिली।',
    en: 'This backup file was not found.',
  },
  backup_file_exists: {
    hi: 'इस नाम की फ़ाइल पहले से है।',
    en: 'There is a file of this name already.',
  },
  backup_damaged: {
    hi: 'यह बैकअप अधूरा या बदला हुआ है।',
    en: 'This backup is not whole or was changed.',
  },
  key_file_missing: {
    hi: 'कुंजी-फ़ाइल नहीं मिली।',
    en: 'The key file was not found.',
  },
  key_file_older: {
    hi: 'कुंजी-फ़ाइल बैकअप से पुरानी है।',
    en: 'The key file is older than the backup.',
  },
  other_master_key: {
    hi: 'यह दूसरी मुख्य कुंजी से बना है।',
    en: 'This was made with another master key.',
  },
  other_migration: {
    hi: 'बैकअप प्रोग्राम के दूसरे संस्करण का है ({backup}, यहाँ {program})।',
    en: 'The backup is of another version of the program ({backup}, here {program}).',
  },
  database_not_empty: {
    hi: 'डेटाबेस ख़ाली नहीं है।',
    en: 'The database is not empty.',
  },
  restored_not_whole: {
    hi: 'बैकअप से वापस लाई गई जानकारी पूरी नहीं निकली; कुछ नहीं बदला।',
    en: 'What was read back was not whole; nothing was changed.',
  },
});
