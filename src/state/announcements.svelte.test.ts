import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Announcements } from './announcements.svelte.ts';

describe('announcements', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('are made once, at rest, of the last words on each topic', () => {
    const announcements = new Announcements();
    const early = vi.fn(() => 'one');
    announcements.say('view', early);
    vi.advanceTimersByTime(Announcements.REST_MS - 1);
    announcements.say('view', () => 'two');
    vi.advanceTimersByTime(Announcements.REST_MS - 1);
    expect(announcements.text).toBe('');
    vi.advanceTimersByTime(1);
    expect(announcements.text).toBe('two');
    expect(early).not.toHaveBeenCalled();
  });

  it('leave out the view where something else is told', () => {
    const announcements = new Announcements();
    announcements.say('event', () => 'event');
    announcements.say('filters', () => 'filters');
    announcements.say('view', () => 'view');
    vi.advanceTimersByTime(Announcements.REST_MS);
    expect(announcements.text).toBe('event · filters');
    announcements.say('view', () => 'view');
    vi.advanceTimersByTime(Announcements.REST_MS);
    expect(announcements.text).toBe('view');
  });

  it('are forgotten when hushed', () => {
    const announcements = new Announcements();
    announcements.say('lanes', () => 'lanes');
    announcements.hush();
    vi.advanceTimersByTime(Announcements.REST_MS * 2);
    expect(announcements.text).toBe('');
  });
});
