import { describe, expect, it } from '@jest/globals';
import { jobId } from './job-id.js';

describe('the id of a job', () => {
  const followUpId = '0197f3a0-0000-7000-8000-000000000001';

  it('is the same whenever the job is the same', () => {
    const parts = [followUpId, 2, new Date('2026-11-23T09:30:00Z')];

    expect(jobId('fire_follow_up', parts)).toBe(jobId('fire_follow_up', [...parts]));
    expect(jobId('fire_follow_up', parts)).toBe(`fire_follow_up.${followUpId}.2.1795426200000`);
  });

  it('changes with the generation and with the moment', () => {
    const first = jobId('fire_follow_up', [followUpId, 1, new Date(0)]);

    expect(jobId('fire_follow_up', [followUpId, 2, new Date(0)])).not.toBe(first);
    expect(jobId('fire_follow_up', [followUpId, 1, new Date(1)])).not.toBe(first);
  });

  it('never is what BullMQ refuses: a colon, or digits only', () => {
    expect(jobId('plan_digests', [1, new Date('2026-11-23T09:30:00Z')])).not.toMatch(/:|^\d+$/);
    expect(() => jobId('plan_digests', ['Europe/Paris'])).toThrow(RangeError);
    expect(() => jobId('send_email', ['invite:1'])).toThrow(RangeError);
  });
});
