import { describe, expect, test } from 'vitest';
import { match, type Route } from './routes.ts';

const page = () => Promise.reject(new Error('not opened here'));
const routes: Route[] = ['/', '/imports/new', '/imports/:import', '/units/:unit/people'].map(
  (path) => ({ path, page }),
);
const found = (path: string) => {
  const hit = match(routes, path);
  return hit && { path: hit.route.path, params: hit.params };
};

describe('the router', () => {
  test('finds a page by its path', () => {
    expect(found('/')).toEqual({ path: '/', params: {} });
  });

  test('takes the first pattern that fits', () => {
    expect(found('/imports/new')?.path).toBe('/imports/new');
    expect(found('/imports/0190')).toEqual({
      path: '/imports/:import',
      params: { import: '0190' },
    });
  });

  test('reads parameters and decodes them', () => {
    expect(found('/units/24%2F1/people')?.params).toEqual({ unit: '24/1' });
  });

  test('forgives a slash at the end', () => {
    expect(found('/imports/new/')?.path).toBe('/imports/new');
  });

  test('finds nothing for a path that is longer, shorter or empty in a parameter', () => {
    expect(found('/units/1')).toBeNull();
    expect(found('/units/1/people/2')).toBeNull();
    expect(found('/units//people')).toBeNull();
  });
});
