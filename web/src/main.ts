import { mount } from 'svelte';
import './ui/tokens.css';
import './ui/base.css';
import Shell from './app/Shell.svelte';
import { isPage } from './app/pages.ts';
import { watchNetwork } from './platform/network.svelte.ts';
import { followLinks } from './platform/place.svelte.ts';
import { restorePreferences } from './platform/preferences.svelte.ts';
import { installServiceWorker } from './platform/service-worker.svelte.ts';

restorePreferences();
watchNetwork();
followLinks(isPage);

const target = document.getElementById('app');
if (target) mount(Shell, { target });

void installServiceWorker();
