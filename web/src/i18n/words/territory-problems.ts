import { words } from '../words.ts';

/** What a person reads when something of territory refuses. */
export const territoryProblems = words({
  file_too_large: {
    hi: 'फ़ाइल बहुत बड़ी है। सीमा {limit_bytes} है।',
    en: 'The file is too large. The limit is {limit_bytes}.',
  },
  file_inflates_too_much: {
    hi: 'खोलने पर फ़ाइल असामान्य रूप से बड़ी हो जाती है, इसलिए नहीं ली गई।',
    en: 'Unpacked, the file grows suspiciously large, so it was refused.',
  },
  not_a_table: {
    hi: 'यह तालिका नहीं है। CSV, CSV.GZ या XLSX फ़ाइल लाएँ।',
    en: 'This is not a table. Bring a CSV, CSV.GZ or XLSX file.',
  },
  wrong_encoding: {
    hi: 'अक्षर ठीक से नहीं पढ़े जाते। फ़ाइल को UTF-8 में सहेजकर फिर लाएँ।',
    en: 'The letters cannot be read. Save the file as UTF-8 and bring it again.',
  },
  file_empty: { hi: 'फ़ाइल खाली है।', en: 'The file is empty.' },
  row_too_long: {
    hi: 'पंक्ति {line} बहुत लंबी है: शायद कोई उद्धरण-चिह्न बंद नहीं हुआ।',
    en: 'Line {line} is too long: probably a quotation mark that is never closed.',
  },
  column_missing: {
    hi: 'ये शीर्षक नहीं मिले: {columns}। नीचे बताएँ कि फ़ाइल में इनका क्या नाम है।',
    en: 'These headings were not found: {columns}. Say what the file calls them.',
  },
  column_unknown: {
    hi: 'फ़ाइल में "{column}" नाम का शीर्षक नहीं है।',
    en: 'The file has no heading “{column}”.',
  },
  too_many_rows: {
    hi: 'पंक्तियाँ बहुत हैं। सीमा {limit_rows} है।',
    en: 'There are too many rows. The limit is {limit_rows}.',
  },
  nothing_accepted: {
    hi: 'एक भी पंक्ति लेने योग्य नहीं थी। कारण नीचे हैं।',
    en: 'Not one row could be taken. The reasons are below.',
  },
  upload_interrupted: {
    hi: 'फ़ाइल पूरी नहीं पहुँची। फिर भेजें।',
    en: 'The file did not arrive whole. Send it again.',
  },
  import_not_ready: {
    hi: 'यह आयात अभी इस काम के लिए तैयार नहीं है।',
    en: 'This import is not ready for that.',
  },
  import_file_gone: {
    hi: 'भेजी हुई फ़ाइल अब नहीं है। उसे फिर लाएँ।',
    en: 'The file that was sent is no longer here. Bring it again.',
  },
});
