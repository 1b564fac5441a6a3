import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const folder = (name: string) => fileURLToPath(new URL(`./src/${name}`, import.meta.url));
const server = process.env.BASE_URL ?? 'http://localhost:8080';

/** Paths that the server answers itself; the shell must never stand in for them. */
const servedByServer = [
  /^\/api\//,
  /^\/sign-in\/link\//,
  /^\/join\b/,
  /^\/notice\b/,
  /^\/undo\//,
  /^\/digest\//,
  /^\/apart\//,
  /^\/verify/,
  /^\/s\//,
  /^\/rounds\b/,
  /^\/\.well-known\//,
  /^\/oauth\//,
  /^\/nodeinfo\//,
  /^\/appointments\/\d+\/[^/]+\/card\/print/,
  /^\/actuator/,
];

export default defineConfig({
  resolve: {
    alias: {
      $app: folder('app'),
      $features: folder('features'),
      $generated: folder('generated'),
      $i18n: folder('i18n'),
      $platform: folder('platform'),
      $ui: folder('ui'),
    },
  },
  plugins: [
    svelte(),
    VitePWA({
      injectRegister: null,
      registerType: 'prompt',
      manifest: {
        id: '/',
        name: 'संगठन · Sangathan',
        short_name: 'संगठन',
        description:
          'राज्य समिति से हर बूथ तक का संगठन · The organisation, from the state committee to every booth',
        lang: 'hi',
        start_url: '/',
        display: 'standalone',
        background_color: '#f6f1e8',
        theme_color: '#f6f1e8',
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          {
            src: '/icon-512-maskable.png',
            sizes: '512x512',
            type: 'image/png',
            purpose: 'maskable',
          },
          { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,woff2}'],
        globIgnores: ['**/*latin-ext*.woff2'],
        navigateFallback: '/index.html',
        navigateFallbackDenylist: servedByServer,
        cleanupOutdatedCaches: true,
        importScripts: ['/push-worker.js'],
      },
    }),
  ],
  build: {
    manifest: true,
    target: 'es2022',
    rolldownOptions: {
      // words do nothing but stand there: a page that needs none of them need not bring their file
      treeshake: {
        moduleSideEffects: (id: string) => !/\/src\/(i18n|features\/\w+\/[\w/-]+\.ts)/.test(id),
      },
      output: {
        // Few files: each costs a round trip on 3G. What every page needs is one, each feature is one.
        codeSplitting: {
          groups: [
            // fetched only by phones that cannot scan or verify by themselves
            { name: 'scanner', test: /node_modules\/(jsqr|@noble)\// },
            // the store of field work, and the drawing of QR codes
            { name: 'store', test: /node_modules\/dexie\// },
            { name: 'qr', test: /node_modules\/lean-qr\// },
            // words of pages that open later come with those pages
            {
              name: 'base',
              test: /node_modules|src\/(ui|platform)\/|src\/i18n\/(?!words\/(apps|audit|breaches|bulk|catalogue|compose|credits|door-persons|doors-desk|drives|duplicates|find|forms|forms-desk|history|letters|moderation|network|network-marks|poll|profile|push|receipts|refusals|rights|share-kit|slips|supervision|talks|turf|visit-checks|walk|walk-doors|walk-phone|walk-visit)\.)/,
            },
            // drives show the map of seats; the page of today, which shows figures, must not bring drives along
            {
              name: 'strength',
              test: /features\/strength\/(?!routes|index|\w+Page\.svelte)/,
            },
            // the tab's dot and what waits to be sent are looked after from every page
            { name: 'network-watch', test: /features\/network\/watch\// },
            {
              // a page, and a folder within a feature, open by themselves
              name: (id: string) =>
                /features\/(\w+(?:\/\w+(?=\/))?)\/(?!routes|index|(?:\w+\/)?\w+Page\.svelte)/
                  .exec(id)?.[1]
                  ?.replace('/', '-') ?? null,
              minShareCount: 1,
            },
          ],
        },
      },
    },
  },
  server: {
    proxy: Object.fromEntries(
      [
        '/api',
        '/sign-in/link',
        '/join',
        '/undo',
        '/digest',
        '/apart',
        '/verify',
        '/s/',
        '/rounds',
        '/pages',
        '/.well-known',
        '/oauth',
        '/nodeinfo',
      ].map((path) => [path, server]),
    ),
  },
});
