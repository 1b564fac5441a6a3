import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const folder = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The app's own store and exchange as a program of Node, for the fault test. */
export default defineConfig({
  publicDir: false,
  resolve: {
    alias: { $features: folder('./src/features'), $platform: folder('./src/platform') },
  },
  ssr: { noExternal: true },
  build: {
    ssr: folder('./fault/main.ts'),
    outDir: folder('./dist-fault'),
    target: 'node20',
    emptyOutDir: true,
  },
});
