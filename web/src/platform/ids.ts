import { uuidv7 } from 'uuidv7';

/** The id of something made on this phone; sent twice, it is made once. */
export const newId = (): string => uuidv7();
