/** The card of today's page, which comes when it is needed. */
export const loadMyDrives = () => import('./mine/MyDrives.svelte');
