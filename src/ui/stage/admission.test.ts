import { describe, expect, it } from 'vitest';
import { Admission } from './admission.ts';

const many = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i);

describe('Admission', () => {
  it('lets all in at first and after a while', () => {
    const admission = new Admission<number>();
    expect(admission.admit(many(0, 50), { now: 0, rests: 0 }).size).toBe(50);
    expect(admission.admit(many(100, 50), { now: Admission.restMs, rests: 0 }).size).toBe(50);
  });

  it('lets in a few a frame while the view moves, the first first, and keeps who is in', () => {
    const admission = new Admission<number>();
    admission.admit(many(0, 50), { now: 0, rests: 0 });
    const soon = admission.admit(many(40, 50), { now: 16, rests: 0 });
    expect([...soon]).toEqual(many(40, 18));
    expect([...admission.admit(many(40, 50), { now: 32, rests: 0 })]).toEqual(many(40, 26));
  });

  it('lets all in when the view has come to rest', () => {
    const admission = new Admission<number>();
    admission.admit([], { now: 0, rests: 0 });
    expect(admission.admit(many(0, 50), { now: 16, rests: 0 }).size).toBe(8);
    expect(admission.admit(many(0, 50), { now: 32, rests: 1 }).size).toBe(50);
  });

  it('keeps nobody waiting who is needed now', () => {
    const admission = new Admission<number>();
    admission.admit([], { now: 0, rests: 0 });
    expect(admission.admit(many(0, 50), { now: 16, rests: 0, needed: [49] }).has(49)).toBe(true);
  });

  it('lets go of who is no longer wanted', () => {
    const admission = new Admission<string>();
    admission.admit(['a', 'b'], { now: 0, rests: 0 });
    expect([...admission.admit(['b'], { now: 16, rests: 0 })]).toEqual(['b']);
  });
});
