import { words } from '../words.ts';

/** What a person reads when something of drives refuses. */
export const drivesProblems = words({
  drive_unknown: {
    hi: 'यह अभियान नहीं मिला, या आपके काम के दायरे में नहीं है।',
    en: 'This drive was not found, or is outside your area of work.',
  },
  drive_known: { hi: 'यह अभियान पहले भेजा जा चुका है।', en: 'This drive was sent before.' },
  drive_without_booths: {
    hi: 'इस इकाई में अभी कोई बूथ नहीं है। पहले बूथ सूची जोड़ें।',
    en: 'This unit has no booths yet. Import its list of booths first.',
  },
  drive_over: {
    hi: 'यह अभियान समाप्त हो चुका है; लक्ष्य अब नहीं बदलते।',
    en: 'This drive is over; its targets do not change any more.',
  },
  drive_unit_not_below: {
    hi: 'लक्ष्य केवल नीचे की इकाइयों का बदला जाता है।',
    en: 'Only targets of the units below can be corrected.',
  },
});
