/** The Guardian's most read: an array of trails, or tabs with trails in them. */
import { at, list } from '../shape.js';
import type { FeedFormat, RawItem } from '../types.js';

const isTrails = (value: unknown): boolean => Array.isArray(value) && value.some((trail) => at(trail, 'headline') && at(trail, 'url'));
const tabs = (json: unknown): unknown[] => list(json, 'tabs', []);

export const guardian: FeedFormat = {
  name: 'guardian',
  matches: ({ json }) =>
    tabs(json).some((tab) => isTrails(at(tab, 'trails'))) ||
    (isTrails(json) && (json as unknown[]).some((trail) => at(trail, 'webPublicationDate'))),
  read: ({ json }) =>
    Array.isArray(json)
      ? json.map(readTrail)
      : { lists: list(json, 'tabs').map((tab) => ({ title: at(tab, 'heading'), items: list(tab, 'trails').map(readTrail) })) },
};

const readTrail = (trail: unknown): RawItem => ({
  url: at(trail, 'url'),
  title: at(trail, 'headline'),
  html: true,
  image: at(trail, 'image') ?? at(trail, 'masterImage'),
  section: at(trail, 'kickerText'),
  published: at(trail, 'webPublicationDate'),
});
