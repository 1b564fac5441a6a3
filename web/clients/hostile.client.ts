import { beforeEach, describe } from 'vitest';
import { closedRoutes } from './hostile/routes.ts';
import { oddInput } from './hostile/odd.ts';
import { scripts } from './hostile/scripts.ts';
import { storms } from './hostile/storms.ts';
import { join, type Person } from './server.ts';

// new members may say little in an hour, so each test has one of its own
let person: Person;

beforeEach(async () => {
  person = await join('chandra');
});

describe('a client that means harm', () => {
  closedRoutes(() => person);
  scripts(() => person);
  oddInput(() => person);
  storms(() => person);
});
