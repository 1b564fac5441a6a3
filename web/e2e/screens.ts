/** Every screen of the app, by the path that a district president opens it with. */
export const signedOutScreens = [
  '/sign-in',
  '/me/settings',
  '/scan',
  '/demonstration',
  '/demonstration/outbox',
];

export const screensOf = (unit: number, booth: number, member: string): string[] => [
  '/',
  '/board',
  '/organisation',
  `/units/${booth}`,
  `/units/${booth}/board`,
  `/units/${booth}/appoint/booth_committee_member/1`,
  `/units/${booth}/invite`,
  `/units/${unit}/vacancies`,
  `/units/${unit}/proposals`,
  `/units/${unit}/people`,
  `/units/${unit}/audit`,
  `/units/${unit}/letters`,
  `/members/${member}`,
  '/imports',
  '/imports/new',
  '/posts',
  '/me',
  '/me/settings',
  '/me/sessions',
  '/me/passkeys',
  '/me/looks',
  '/me/signature',
  '/nowhere',
];
