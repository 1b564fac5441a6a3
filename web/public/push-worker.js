// Part of the service worker: shows what the server says, in the member's language, and opens the app when it is tapped.
self.addEventListener('push', (event) => {
  const told = event.data.json();
  event.waitUntil(
    self.registration.showNotification(told.title, {
      body: told.body,
      lang: told.preferred_locale,
      icon: '/icon-192.png',
      tag: told.notification_id,
    }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const open = async () => {
    const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
    if (windows.length === 0) return self.clients.openWindow('/network/notifications');
    const page = await windows[0].focus();
    return page.navigate('/network/notifications');
  };
  event.waitUntil(open());
});
