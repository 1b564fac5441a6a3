// Unit tests run without a browser; what the app reads of its address before anything is drawn is there.
Object.assign(globalThis, { location: new URL('http://localhost/') });
